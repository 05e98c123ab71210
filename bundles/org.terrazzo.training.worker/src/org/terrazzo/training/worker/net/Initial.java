// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * First values of parameters that were never trained: convolutions after He et al. 2015 (normal, variance 2 / inputs),
 * the head a tenth of that so that all classes start about equally likely, gains 1, shifts 0. The same seed gives the
 * same values for a parameter, whatever other parameters there are.
 */
public record Initial(long seed) implements Weights.Values {

    private static final double HEAD = 0.1;

    @Override
    public float[] of(ParameterShape shape) {
        float[] values = new float[shape.size()];
        switch (shape.kind()) {
            case CONVOLUTION -> draw(shape, values);
            case GAIN -> Arrays.fill(values, 1);
            case SHIFT -> Arrays.fill(values, 0);
        }
        return values;
    }

    private void draw(ParameterShape shape, float[] values) {
        SplittableRandom random = new SplittableRandom(seed * 31 + shape.name().hashCode());
        double deviation = Math.sqrt(2.0 / shape.fanIn()) * (shape.isHead() ? HEAD : 1);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
    }
}
