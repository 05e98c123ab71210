// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.draft;

import java.io.IOException;
import java.util.Map;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.prediction.draft.Draft;
import org.terrazzo.prediction.draft.Uncertainty;
import org.terrazzo.storage.BadInputException;

/**
 * Reads a draft at any zoom: of each step x step pixels the one in the middle, so that far from the image only a few of
 * its rows are read. What can only be read as a whole is kept. Not for the display's thread.
 */
final class DraftPixels {

    /** Reads a part of the image. */
    @FunctionalInterface
    interface Reader {
        LabelRaster read(Box part) throws IOException, BadInputException;
    }

    private final Draft draft;
    private LabelRaster labels;
    private LabelRaster entropy;

    DraftPixels(Draft draft) {
        this.draft = draft;
    }

    Draft draft() {
        return draft;
    }

    /** Class indices, 255 where no class reaches its threshold. */
    LabelRaster labels(Box part, int step, Map<Integer, Double> thresholds) throws IOException, BadInputException {
        boolean asPredicted = thresholds.isEmpty() || !draft.hasProbabilities();
        return sampled(part, step, asPredicted ? cutOf(labels()) : box -> draft.labels(box, thresholds));
    }

    /** 0 (sure) to 255 (no idea). */
    LabelRaster uncertainty(Box part, int step) throws IOException, BadInputException {
        Reader reader =
                draft.hasProbabilities() ? box -> draft.uncertainty(box, Uncertainty.ENTROPY) : cutOf(entropy());
        return sampled(part, step, reader);
    }

    private synchronized LabelRaster labels() throws BadInputException {
        if (labels == null) {
            labels = draft.labels();
        }
        return labels;
    }

    private synchronized LabelRaster entropy() throws IOException, BadInputException {
        if (entropy == null) {
            entropy = draft.uncertainty(draft.box(), Uncertainty.ENTROPY);
        }
        return entropy;
    }

    private static Reader cutOf(LabelRaster whole) {
        return part -> {
            byte[] values = new byte[part.width() * part.height()];
            for (int y = 0; y < part.height(); y++) {
                int from = (part.y() + y) * whole.width() + part.x();
                System.arraycopy(whole.labels(), from, values, y * part.width(), part.width());
            }
            return LabelRaster.of(part.width(), part.height(), values);
        };
    }

    static LabelRaster sampled(Box part, int step, Reader reader) throws IOException, BadInputException {
        if (step == 1) {
            return reader.read(part);
        }
        int width = (part.width() - 1) / step + 1;
        int height = (part.height() - 1) / step + 1;
        byte[] values = new byte[width * height];
        for (int row = 0; row < height; row++) {
            int y = Math.min(part.bottom() - 1, part.y() + row * step + step / 2);
            LabelRaster line = reader.read(new Box(part.x(), y, part.width(), 1));
            for (int column = 0; column < width; column++) {
                values[row * width + column] = (byte) line.get(Math.min(part.width() - 1, column * step + step / 2), 0);
            }
        }
        return LabelRaster.of(width, height, values);
    }
}
