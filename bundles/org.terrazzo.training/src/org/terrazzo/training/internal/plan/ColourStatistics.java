// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.dataset.LabelledImage;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.model.Box;
import org.terrazzo.model.DisplayRange;
import org.terrazzo.training.internal.plan.Material.Colours;

/** Mean and standard deviation of each channel, from some pixels of some images: a training need not wait for more. */
public final class ColourStatistics {

    private static final int MOST_IMAGES = 16;
    private static final int PIXELS_PER_SIDE = 256;

    /** A flat channel is divided by this, which leaves it flat. */
    private static final double LEAST_DEVIATION = 1e-3;

    private final int channels;
    private final double[] sums;
    private final double[] squares;
    private long count;

    private ColourStatistics(int channels) {
        this.channels = channels;
        this.sums = new double[channels];
        this.squares = new double[channels];
    }

    /** @throws ImageReadException naming the image, if one cannot be read */
    public static Colours measure(List<LabelledImage> images, int channels, ImageOpener opener)
            throws ImageReadException {
        ColourStatistics statistics = new ColourStatistics(channels);
        int stride = Math.ceilDiv(images.size(), MOST_IMAGES);
        for (int i = 0; i < images.size(); i += stride) {
            statistics.add(images.get(i), opener);
        }
        return statistics.colours();
    }

    private void add(LabelledImage labelled, ImageOpener opener) throws ImageReadException {
        try (ImageFile file = opener.open(labelled.file(), labelled.image().page())) {
            int width = file.layout().width();
            int height = file.layout().height();
            int subsampling = Math.max(1, Math.min(width, height) / PIXELS_PER_SIDE);
            add(
                    file.read(new Box(0, 0, width, height), subsampling),
                    labelled.image().range());
        }
    }

    private void add(PixelBlock block, DisplayRange range) {
        for (int y = 0; y < block.height(); y++) {
            for (int x = 0; x < block.width(); x++) {
                for (int c = 0; c < channels; c++) {
                    add(c, range.fraction(block.sample(x, y, Math.min(c, block.channels() - 1))));
                }
            }
        }
        count += (long) block.width() * block.height();
    }

    private void add(int channel, double value) {
        sums[channel] += value;
        squares[channel] += value * value;
    }

    private Colours colours() {
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (int c = 0; c < channels; c++) {
            double mean = sums[c] / count;
            means.add(mean);
            deviations.add(Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, squares[c] / count - mean * mean))));
        }
        return new Colours(means, deviations);
    }
}
