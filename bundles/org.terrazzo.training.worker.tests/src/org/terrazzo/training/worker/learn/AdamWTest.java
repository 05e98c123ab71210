// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.terrazzo.training.worker.TestEngine;
import org.terrazzo.training.worker.net.ParameterShape;
import org.terrazzo.training.worker.net.ParameterShape.Kind;
import org.terrazzo.training.worker.net.Weights;

class AdamWTest {

    private static final List<ParameterShape> SHAPES = List.of(
            new ParameterShape("conv", Kind.CONVOLUTION, 1, 1, 1, 2), new ParameterShape("shift", Kind.SHIFT, 1));

    private NDManager manager;

    @BeforeEach
    void start() {
        manager = TestEngine.manager();
    }

    @AfterEach
    void stop() {
        manager.close();
    }

    @Test
    void goesWhereThePaperSays() throws Exception {
        double[] expected = {1, -2, 3};
        double[] means = new double[3];
        double[] variances = new double[3];
        try (Weights weights = weights(1, -2, 3);
                AdamW optimiser = new AdamW(weights, weights.zeros(), weights.zeros(), 0.1, 0)) {
            for (int step = 1; step <= 5; step++) {
                backward(weights);
                optimiser.step(step, 0.01);
                reference(expected, means, variances, step, 1);
            }
            assertClose(weights, expected);
        }
    }

    @Test
    void clipsAllGradientsTogether() throws Exception {
        double[] expected = {1, -2, 3};
        double norm = Math.sqrt(4 * (1 + 4 + 9));
        try (Weights weights = weights(1, -2, 3);
                AdamW optimiser = new AdamW(weights, weights.zeros(), weights.zeros(), 0.1, 0.5)) {
            backward(weights);
            assertThat(optimiser.step(1, 0.01)).isCloseTo(norm, within(1e-4));
            reference(expected, new double[3], new double[3], 1, 0.5 / norm);
            assertClose(weights, expected);
        }
    }

    @Test
    void changesNothingIfAGradientIsNotFinite() throws Exception {
        try (Weights weights = weights(1, -2, Float.NaN);
                AdamW optimiser = new AdamW(weights, weights.zeros(), weights.zeros(), 0.1, 1)) {
            backward(weights);
            assertThat(optimiser.step(1, 0.01)).isNaN();
            assertThat(weights.get("conv").toFloatArray()).containsExactly(1, -2);
        }
    }

    private Weights weights(float first, float second, float shift) throws Exception {
        return Weights.of(
                        manager, SHAPES, shape -> shape.size() == 2 ? new float[] {first, second} : new float[] {shift})
                .learning();
    }

    /** The loss is the sum of squares: each gradient is twice the weight. */
    private static void backward(Weights weights) {
        try (GradientCollector collector = TestEngine.engine().newGradientCollector()) {
            NDArray loss = weights.get("conv")
                    .square()
                    .sum()
                    .add(weights.get("shift").square().sum());
            collector.backward(loss);
        }
    }

    private static void reference(double[] w, double[] m, double[] v, int step, double scale) {
        for (int i = 0; i < w.length; i++) {
            double gradient = 2 * w[i] * scale;
            m[i] = 0.9 * m[i] + 0.1 * gradient;
            v[i] = 0.999 * v[i] + 0.001 * gradient * gradient;
            double mean = m[i] / (1 - Math.pow(0.9, step));
            double variance = v[i] / (1 - Math.pow(0.999, step));
            boolean decays = i < 2;
            w[i] -= 0.01 * (mean / (Math.sqrt(variance) + 1e-8) + (decays ? 0.1 * w[i] : 0));
        }
    }

    private static void assertClose(Weights weights, double[] expected) {
        assertThat(weights.get("conv").toFloatArray()[0]).isCloseTo((float) expected[0], within(1e-5f));
        assertThat(weights.get("conv").toFloatArray()[1]).isCloseTo((float) expected[1], within(1e-5f));
        assertThat(weights.get("shift").toFloatArray()[0]).isCloseTo((float) expected[2], within(1e-5f));
    }
}
