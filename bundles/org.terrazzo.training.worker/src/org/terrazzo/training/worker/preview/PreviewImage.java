// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.preview;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.model.Box;
import org.terrazzo.model.DisplayRange;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.worker.crops.LevelReader;
import org.terrazzo.training.worker.crops.Levels;
import org.terrazzo.training.worker.forest.PixelFeatures.Source;

/** An image's levels: all of them in memory, or read by region where they are too many. Safe for use by many threads. */
final class PreviewImage {

    private static final long MOST_IN_MEMORY = 64L << 20;

    /** Pixels along a side from which mean and deviation are measured. */
    private static final int MEASURED = 512;

    private static final double LEVELS = 255;

    private final ImageFile file;
    private final DisplayRange range;
    private final LevelReader reader;
    private final byte[] whole;

    /** @param file stays the caller's, and is used under this object's lock alone */
    PreviewImage(ImageFile file, DisplayRange range, LevelReader reader) throws BadInputException {
        this.file = file;
        this.range = range;
        this.reader = reader;
        this.whole = box().area() * reader.channels() <= MOST_IN_MEMORY ? read(box()) : null;
    }

    Box box() {
        return file.layout().bounds();
    }

    /** At least this part of the image. */
    Source source(Box needed) throws BadInputException {
        return whole == null ? new Source(read(needed), needed, box()) : new Source(whole, box(), box());
    }

    private synchronized byte[] read(Box region) throws BadInputException {
        return reader.levels(file.read(region, 1), range);
    }

    /** By the mean and the deviation of the image's own pixels. */
    synchronized Levels levels() throws BadInputException {
        int subsampling = Math.max(1, Math.min(box().width(), box().height()) / MEASURED);
        byte[] sampled = reader.levels(file.read(box(), subsampling), range);
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (int channel = 0; channel < reader.channels(); channel++) {
            measure(sampled, channel, means, deviations);
        }
        return new Levels(means, deviations);
    }

    private void measure(byte[] sampled, int channel, List<Double> means, List<Double> deviations) {
        double sum = 0;
        double squares = 0;
        for (int i = channel; i < sampled.length; i += reader.channels()) {
            double value = (sampled[i] & 0xFF) / LEVELS;
            sum += value;
            squares += value * value;
        }
        double count = (double) sampled.length / reader.channels();
        means.add(sum / count);
        deviations.add(Math.sqrt(Math.max(0, squares / count - sum / count * sum / count)));
    }
}
