// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.crops;

import java.util.List;

/**
 * Turns 8-bit levels, 0..255 over an image's display range, into what the network sees: fractions 0..1, less the mean,
 * divided by the deviation. Immutable.
 */
public final class Levels {

    private static final int LEVELS = 256;
    private static final double LEAST_DEVIATION = 1e-3;

    private final float[][] values;

    /** @param mean and deviation per channel, of fractions 0..1 */
    public Levels(List<Double> mean, List<Double> deviation) {
        values = new float[mean.size()][LEVELS];
        for (int channel = 0; channel < values.length; channel++) {
            double divisor = Math.max(LEAST_DEVIATION, deviation.get(channel));
            for (int level = 0; level < LEVELS; level++) {
                values[channel][level] = (float) ((level / (LEVELS - 1.0) - mean.get(channel)) / divisor);
            }
        }
    }

    /** 256 values, by level. */
    public float[] channel(int channel) {
        return values[channel];
    }

    public int channels() {
        return values.length;
    }
}
