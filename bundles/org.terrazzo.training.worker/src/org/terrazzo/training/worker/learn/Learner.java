// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.terrazzo.training.protocol.TrainingPlan;
import org.terrazzo.training.worker.crops.Crop;
import org.terrazzo.training.worker.net.Feed;
import org.terrazzo.training.worker.net.SegmentationLoss;
import org.terrazzo.training.worker.net.Target;
import org.terrazzo.training.worker.net.UNet;
import org.terrazzo.training.worker.net.Weights;

/**
 * Lets the network learn from one batch after the other. The crops of a batch go through the network one by one while
 * their gradients add up: the result is that of the whole batch, the memory that of one crop. For the engine's thread
 * alone.
 */
public final class Learner {

    private final Engine engine;
    private final UNet net;
    private final Weights weights;
    private final AdamW optimiser;
    private final SegmentationLoss loss;
    private final TrainingPlan plan;
    private final Feed images = new Feed();
    private final Feed labels = new Feed();

    /** @param weights with gradients; they and the optimiser stay the caller's */
    public Learner(Engine engine, TrainingPlan plan, Weights weights, AdamW optimiser) {
        this.engine = engine;
        this.plan = plan;
        this.weights = weights;
        this.optimiser = optimiser;
        this.net = new UNet(plan.network(), weights);
        this.loss = new SegmentationLoss(plan.data().classWeights());
    }

    /**
     * @param step counts from 1
     * @return the batch's loss before this step
     * @throws DivergedException if the loss or a gradient is not finite; the weights are then unchanged
     */
    public double learn(List<Crop> crops, int step, double learningRate) throws DivergedException {
        SegmentationLoss.Batch batch =
                loss.batch(crops.stream().map(Crop::pixels).toList());
        double total = 0;
        for (Crop crop : crops) {
            total += accumulate(crop, batch);
        }
        double norm = Double.isFinite(total) ? optimiser.step(step, learningRate) : Double.NaN;
        if (!Double.isFinite(norm)) {
            throw new DivergedException(step, plan.schedule().learningRate());
        }
        return total;
    }

    private double accumulate(Crop crop, SegmentationLoss.Batch batch) {
        int side = plan.data().crop();
        try (NDManager scope = weights.manager().newSubManager();
                GradientCollector gradients = engine.newGradientCollector()) {
            NDArray image = images.image(
                    scope, crop.values(), side, side, plan.network().channels());
            Target target = new Target(labels.labels(scope, crop.labels(), side, side), crop.pixels());
            NDArray part = loss.of(net.forward(image), target, batch);
            gradients.backward(part);
            return part.getFloat();
        }
    }
}
