// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import org.terrazzo.training.worker.net.ParameterShape;
import org.terrazzo.training.worker.net.ParameterShape.Kind;
import org.terrazzo.training.worker.net.Weights;

/**
 * AdamW (Loshchilov and Hutter 2019) over a network's weights. Its moments are arrays of its own, freed when it is
 * closed. Only convolutions decay. All gradients together are clipped to a Euclidean norm. For the engine's thread
 * alone.
 */
public final class AdamW implements AutoCloseable {

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final float NO_CLIP_PER_VALUE = -1;

    private final Weights weights;
    private final Weights means;
    private final Weights variances;
    private final double decay;
    private final double clipNorm;

    /**
     * @param weights with gradients; stay the caller's
     * @param means first moments, owned from here on
     * @param variances second moments, owned from here on
     * @param clipNorm 0: gradients are not clipped
     */
    public AdamW(Weights weights, Weights means, Weights variances, double decay, double clipNorm) {
        this.weights = weights;
        this.means = means;
        this.variances = variances;
        this.decay = decay;
        this.clipNorm = clipNorm;
    }

    public Weights means() {
        return means;
    }

    public Weights variances() {
        return variances;
    }

    /**
     * Goes one step against the gradients and sets them back to zero.
     *
     * @param step counts from 1
     * @return the norm of all gradients before they were clipped; nothing was changed if it is not finite
     */
    public double step(int step, double learningRate) {
        List<NDArray> gradients = gradients();
        double norm = norm(gradients);
        if (Double.isFinite(norm)) {
            update(gradients, step, learningRate, clipNorm > 0 && norm > clipNorm ? clipNorm / norm : 1);
        }
        gradients.forEach(AdamW::clear);
        return norm;
    }

    private List<NDArray> gradients() {
        List<NDArray> gradients = new ArrayList<>();
        weights.shapes()
                .forEach(shape -> gradients.add(weights.get(shape.name()).getGradient()));
        return gradients;
    }

    private static double norm(List<NDArray> gradients) {
        double sum = 0;
        try (NDList squares = new NDList()) {
            for (NDArray gradient : gradients) {
                try (NDArray square = gradient.square()) {
                    squares.add(square.sum());
                }
            }
            try (NDArray all = NDArrays.stack(squares)) {
                for (float square : all.toFloatArray()) {
                    sum += square;
                }
            }
        }
        return Math.sqrt(sum);
    }

    private void update(List<NDArray> gradients, int step, double learningRate, double scale) {
        double corrected = learningRate * Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
        for (int i = 0; i < gradients.size(); i++) {
            ParameterShape shape = weights.shapes().get(i);
            NDArray weight = weights.get(shape.name());
            float shrink = shape.kind() == Kind.CONVOLUTION ? (float) decay : 0;
            NDList state = new NDList(weight, gradients.get(i), means.get(shape.name()), variances.get(shape.name()));
            weight.getNDArrayInternal()
                    .adamUpdate(
                            state,
                            new NDList(weight),
                            (float) learningRate,
                            (float) corrected,
                            shrink,
                            (float) scale,
                            NO_CLIP_PER_VALUE,
                            BETA1,
                            BETA2,
                            EPSILON,
                            false,
                            true);
        }
    }

    private static void clear(NDArray gradient) {
        gradient.subi(gradient);
        gradient.close();
    }

    @Override
    public void close() {
        means.close();
        variances.close();
    }
}
