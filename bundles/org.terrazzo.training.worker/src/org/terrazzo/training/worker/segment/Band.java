// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import java.io.IOException;
import java.util.Arrays;

/**
 * Sums up weighted probabilities of a band of rows as high as a tile, and moves down the image: rows that no further
 * tile touches are handed over. So memory depends on the image's width, not on its height.
 */
final class Band {

    private final int width;
    private final int rows;
    private final float[][] sums;
    private final float[] weights;
    private final float[] row;
    private int top;

    Band(int classes, int width, int rows) {
        this.width = width;
        this.rows = rows;
        this.sums = new float[classes][rows * width];
        this.weights = new float[rows * width];
        this.row = new float[classes * width];
    }

    /**
     * Adds a tile whose first row is the band's.
     *
     * @param probabilities [classes, paddedHeight, paddedWidth], of which the upper left part counts
     */
    void add(float[] probabilities, int paddedHeight, int paddedWidth, int left, float[] across, float[] along) {
        for (int y = 0; y < along.length; y++) {
            int target = y * width + left;
            for (int x = 0; x < across.length; x++) {
                weights[target + x] += along[y] * across[x];
            }
            for (int k = 0; k < sums.length; k++) {
                addRow(sums[k], target, probabilities, (k * paddedHeight + y) * paddedWidth, along[y], across);
            }
        }
    }

    private static void addRow(float[] sums, int to, float[] values, int from, float weight, float[] across) {
        for (int x = 0; x < across.length; x++) {
            sums[to + x] += values[from + x] * weight * across[x];
        }
    }

    /** Hands over the rows above a row of the image, which becomes the band's first. */
    void moveTo(int nextTop, ProbabilityRows sink) throws IOException {
        int finished = Math.min(rows, nextTop - top);
        for (int y = 0; y < finished; y++) {
            sink.row(top + y, average(y * width));
        }
        for (float[] sum : sums) {
            shift(sum, finished * width);
        }
        shift(weights, finished * width);
        top = nextTop;
    }

    private float[] average(int from) {
        for (int k = 0; k < sums.length; k++) {
            for (int x = 0; x < width; x++) {
                row[k * width + x] = sums[k][from + x] / weights[from + x];
            }
        }
        return row;
    }

    private static void shift(float[] values, int by) {
        System.arraycopy(values, by, values, 0, values.length - by);
        Arrays.fill(values, values.length - by, values.length, 0);
    }
}
