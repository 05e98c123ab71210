// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import org.terrazzo.model.LabelRaster;

/** Collects the entropy of each pixel's probabilities as a share of the largest possible one: 0 sure, 255 no idea. */
final class UncertaintySink implements ProbabilityRows {

    private static final int MOST = 255;

    private final int width;
    private final int height;
    private final byte[] values;

    UncertaintySink(int width, int height) {
        this.width = width;
        this.height = height;
        this.values = new byte[Math.multiplyExact(width, height)];
    }

    @Override
    public void row(int y, float[] probabilities) {
        int classes = probabilities.length / width;
        for (int x = 0; x < width; x++) {
            double entropy = 0;
            for (int k = 0; k < classes; k++) {
                double p = probabilities[k * width + x];
                entropy -= p > 0 ? p * Math.log(p) : 0;
            }
            values[y * width + x] = (byte) Math.clamp(Math.round(entropy / Math.log(classes) * MOST), 0, MOST);
        }
    }

    LabelRaster raster() {
        return LabelRaster.of(width, height, values);
    }
}
