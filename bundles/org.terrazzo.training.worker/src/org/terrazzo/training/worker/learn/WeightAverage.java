// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import ai.djl.ndarray.NDArray;
import org.terrazzo.training.worker.net.ParameterShape;
import org.terrazzo.training.worker.net.Weights;

/**
 * Exponential moving average of the weights: smoother than the weights themselves, and better on images not seen. Early
 * steps count more, so that the first values are forgotten quickly. Owns its arrays.
 */
public final class WeightAverage implements AutoCloseable {

    private static final double HEAD_START = 10;

    private final Weights average;
    private final double decay;

    /**
     * @param average owned from here on
     * @param decay share of the old average that is kept in a step; 0: the average is the weights
     */
    public WeightAverage(Weights average, double decay) {
        this.average = average;
        this.decay = decay;
    }

    public Weights weights() {
        return average;
    }

    /** @param step counts from 1 */
    public void add(Weights weights, int step) {
        double kept = Math.min(decay, (1 + step) / (HEAD_START + step));
        for (ParameterShape shape : average.shapes()) {
            NDArray mean = average.get(shape.name());
            try (NDArray share = weights.get(shape.name()).mul(1 - kept)) {
                mean.muli(kept).addi(share);
            }
        }
    }

    @Override
    public void close() {
        average.close();
    }
}
