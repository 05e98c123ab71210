// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * Weighted cross-entropy plus soft Dice (Milletari et al. 2016), both over labelled pixels only.
 *
 * <p>The cross-entropy is a mean over all labelled pixels of the batch, each weighing as much as its class. Dice is
 * {@code 1 - (2 overlap + 1) / (predicted + true + 1)} per class that is present in a crop, averaged over these classes
 * and over the crops with any label. The crops of a batch are seen one by one, so the losses of its crops add up to the
 * batch's. Without any label the loss is 0, and so is its gradient.
 */
public final class SegmentationLoss {

    private static final int[] PIXELS = {2, 3};

    private final float[] classWeights;

    /** @param classWeights per class, for the cross-entropy */
    public SegmentationLoss(List<Double> classWeights) {
        this.classWeights = new float[classWeights.size()];
        for (int k = 0; k < this.classWeights.length; k++) {
            this.classWeights[k] = classWeights.get(k).floatValue();
        }
    }

    /** What the crops of one batch have in common: by what each crop's part is divided. */
    public record Batch(double weight, int labelledCrops) {}

    /** @param pixels per crop and class, the number of labels */
    public Batch batch(List<int[]> pixels) {
        double weight = pixels.stream().mapToDouble(this::weight).sum();
        long labelled = pixels.stream()
                .filter(p -> Arrays.stream(p).anyMatch(n -> n > 0))
                .count();
        return new Batch(weight, (int) labelled);
    }

    private double weight(int[] pixels) {
        double sum = 0;
        for (int k = 0; k < pixels.length; k++) {
            sum += (double) classWeights[k] * pixels[k];
        }
        return sum;
    }

    /**
     * One crop's part of its batch's loss.
     *
     * @param logits [1, classes, H, W]; its manager owns everything made here
     * @return a single number
     */
    public NDArray of(NDArray logits, Target target, Batch batch) {
        NDManager manager = logits.getManager();
        NDArray logs = logits.logSoftmax(1);
        NDArray truth = oneHot(manager, target.labels());
        NDArray entropy =
                logs.mul(truth).sum(PIXELS).mul(entropyShares(manager, batch)).sum();
        NDArray shares = diceShares(manager, target.pixels(), batch);
        return entropy.add(dice(logs.exp(), truth, target).mul(shares).sum());
    }

    /** [1, classes, H, W]: 1 at the labelled class, 0 elsewhere and where there is no label. */
    private NDArray oneHot(NDManager manager, NDArray labels) {
        float[] positions = new float[classWeights.length];
        for (int k = 0; k < positions.length; k++) {
            positions[k] = k;
        }
        return labels.eq(manager.create(positions, new Shape(1, positions.length, 1, 1)))
                .toType(DataType.FLOAT32, false);
    }

    private NDArray dice(NDArray probabilities, NDArray truth, Target target) {
        NDManager manager = probabilities.getManager();
        NDArray labelled = target.labels().lt(Target.IGNORED).toType(DataType.FLOAT32, false);
        NDArray overlap = probabilities.mul(truth).sum(PIXELS);
        NDArray predicted = probabilities.mul(labelled).sum(PIXELS);
        float[] smoothed = new float[target.pixels().length];
        setAll(smoothed, k -> target.pixels()[k] + 1);
        NDArray sizes = predicted.add(manager.create(smoothed, new Shape(1, smoothed.length)));
        return overlap.mul(minusTwo(manager)).sub(1).div(sizes).add(1);
    }

    /**
     * A factor that lives as long as the manager. Of a plain number the engine makes an array whose memory the collector
     * frees after the multiplication, although the way back reads it again: a gradient that depends on when garbage is
     * collected.
     */
    private static NDArray minusTwo(NDManager manager) {
        return manager.create(-2f);
    }

    private NDArray entropyShares(NDManager manager, Batch batch) {
        float[] shares = new float[classWeights.length];
        setAll(shares, k -> batch.weight > 0 ? (float) (-classWeights[k] / batch.weight) : 0);
        return manager.create(shares, new Shape(1, shares.length));
    }

    private static NDArray diceShares(NDManager manager, int[] pixels, Batch batch) {
        long present = Arrays.stream(pixels).filter(n -> n > 0).count();
        float[] shares = new float[pixels.length];
        setAll(shares, k -> pixels[k] > 0 ? 1f / present / batch.labelledCrops : 0);
        return manager.create(shares, new Shape(1, shares.length));
    }

    private static void setAll(float[] array, IntToFloat value) {
        for (int i = 0; i < array.length; i++) {
            array[i] = value.at(i);
        }
    }

    @FunctionalInterface
    private interface IntToFloat {
        float at(int index);
    }
}
