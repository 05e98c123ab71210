// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.nio.file.Path;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.model.Box;

/**
 * What an image looks like, in some numbers: histograms of its colours in each quarter, and of the directions of its
 * edges. Square roots of shares, so that the plain distance is Hellinger's; the length is 1.
 */
final class Looks {

    private static final int SIDE = 64;
    private static final int BINS = 8;
    private static final int DIRECTIONS = 8;
    private static final int COLOURS = 4 * 3 * BINS;

    private final float[] values = new float[COLOURS + DIRECTIONS];

    private Looks() {}

    static float[] of(Path file, ProjectImage image, ImageOpener opener) throws ImageReadException {
        Looks looks = new Looks();
        try (ImageFile opened = opener.open(file, image.page())) {
            int width = opened.layout().width();
            int height = opened.layout().height();
            int subsampling = Math.max(1, Math.min(width, height) / SIDE);
            looks.picture(opened.read(new Box(0, 0, width, height), subsampling), image);
        }
        return looks.values;
    }

    private void picture(PixelBlock block, ProjectImage image) {
        double[] grey = new double[block.width() * block.height()];
        for (int y = 0; y < block.height(); y++) {
            for (int x = 0; x < block.width(); x++) {
                int quarter = (2 * y / block.height()) * 2 + 2 * x / block.width();
                for (int c = 0; c < 3; c++) {
                    double value = Math.clamp(
                            image.range().fraction(block.sample(x, y, Math.min(c, block.channels() - 1))), 0.0, 1.0);
                    grey[y * block.width() + x] += value / 3;
                    values[(quarter * 3 + c) * BINS + (int) Math.min(BINS - 1, value * BINS)]++;
                }
            }
        }
        edges(grey, block.width(), block.height());
        normalise(0, COLOURS);
        normalise(COLOURS, DIRECTIONS);
    }

    private void edges(double[] grey, int width, int height) {
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                double dx = grey[i + 1] - grey[i - 1];
                double dy = grey[i + width] - grey[i - width];
                double turn = (Math.atan2(dy, dx) + Math.PI) / (2 * Math.PI);
                values[COLOURS + (int) Math.min(DIRECTIONS - 1, turn * DIRECTIONS)] += (float) Math.hypot(dx, dy);
            }
        }
    }

    /** Both parts count for a half. */
    private void normalise(int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += values[i];
        }
        for (int i = from; i < from + count; i++) {
            values[i] = sum == 0 ? 0 : (float) Math.sqrt(values[i] / sum / 2);
        }
    }

    /** 0 for the same, 1 for what has nothing in common. */
    static double distance(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = one[i] - other[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum / 2);
    }
}
