// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.prediction.draft.Draft;
import org.terrazzo.prediction.draft.Uncertainty;
import org.terrazzo.storage.BadInputException;

/** A draft as its files tell it. */
record StoredDraft(DraftCard card, DraftFiles files) implements Draft {

    private static final String AGAIN = "Predict the image again, with probabilities.";

    @Override
    public String run() {
        return card.run();
    }

    @Override
    public String image() {
        return card.image();
    }

    @Override
    public int width() {
        return card.width();
    }

    @Override
    public int height() {
        return card.height();
    }

    @Override
    public List<LabelClass> classes() {
        return card.classes();
    }

    private Path probabilities() {
        return files.probabilities(run(), image());
    }

    @Override
    public boolean hasProbabilities() {
        return Files.exists(probabilities());
    }

    @Override
    public LabelRaster labels() throws BadInputException {
        return checked(IndexMasks.read(files.mask(run(), image())));
    }

    private LabelRaster checked(LabelRaster raster) throws BadInputException {
        if (raster.width() != width() || raster.height() != height()) {
            throw new BadInputException(
                    "The prediction of " + image() + " by " + run() + " is of another size than the image.", AGAIN);
        }
        return raster;
    }

    @Override
    public LabelRaster labels(Box part, Map<Integer, Double> thresholds) throws BadInputException, IOException {
        return pixels().read(part, new ThresholdRule(card.classes(), thresholds));
    }

    @Override
    public LabelRaster uncertainty(Box part, Uncertainty measure) throws BadInputException, IOException {
        if (hasProbabilities()) {
            return pixels().read(part, measure == Uncertainty.ENTROPY ? PixelRule.ENTROPY : PixelRule.MARGIN);
        }
        Path map = files.uncertainty(run(), image());
        if (measure == Uncertainty.ENTROPY && Files.exists(map)) {
            return cut(checked(IndexMasks.read(map)), part);
        }
        throw new BadInputException("The prediction of " + image() + " by " + run() + " has no probabilities.", AGAIN);
    }

    private Probabilities pixels() throws BadInputException, IOException {
        if (!hasProbabilities()) {
            throw new BadInputException(
                    "The prediction of " + image() + " by " + run() + " has no probabilities.", AGAIN);
        }
        return Probabilities.open(probabilities(), card.classes().size(), height(), width());
    }

    private static LabelRaster cut(LabelRaster whole, Box part) {
        byte[] values = new byte[part.width() * part.height()];
        for (int y = 0; y < part.height(); y++) {
            System.arraycopy(
                    whole.labels(), (part.y() + y) * whole.width() + part.x(), values, y * part.width(), part.width());
        }
        return LabelRaster.of(part.width(), part.height(), values);
    }
}
