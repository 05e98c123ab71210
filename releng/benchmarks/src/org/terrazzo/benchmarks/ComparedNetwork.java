// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.SchedulePlan;
import org.terrazzo.training.protocol.TrainingPlan;
import org.terrazzo.training.worker.crops.Crop;
import org.terrazzo.training.worker.crops.Levels;
import org.terrazzo.training.worker.learn.AdamW;
import org.terrazzo.training.worker.learn.Learner;
import org.terrazzo.training.worker.learn.WeightAverage;
import org.terrazzo.training.worker.model.ComputeEngine;
import org.terrazzo.training.worker.net.Initial;
import org.terrazzo.training.worker.net.NetworkShape;
import org.terrazzo.training.worker.net.Safetensors;
import org.terrazzo.training.worker.net.Weights;
import org.terrazzo.training.worker.report.RunReport;
import org.terrazzo.training.worker.segment.PixelRows;
import org.terrazzo.training.worker.segment.Segmenter;

/** The network of a plan, in training and in use, as the child process has it. */
final class ComparedNetwork implements AutoCloseable {

    private final int classes;
    private final Weights weights;
    private final AdamW optimiser;
    private final WeightAverage average;
    private final Learner learner;
    private final Segmenter segmenter;
    private final byte[] image;
    private int step;

    private ComparedNetwork(ComputeEngine engine, TrainingPlan plan, Weights weights, byte[] image, RunReport report) {
        SchedulePlan schedule = plan.schedule();
        this.classes = plan.network().classes();
        this.weights = weights;
        this.image = image;
        this.optimiser =
                new AdamW(weights, weights.zeros(), weights.zeros(), schedule.weightDecay(), schedule.clipNorm());
        this.average = new WeightAverage(weights.copy(), schedule.averageDecay());
        this.learner = new Learner(engine.engine(), plan, weights.learning(), optimiser);
        this.segmenter = new Segmenter(
                plan.network(),
                average.weights(),
                new Levels(plan.data().mean(), plan.data().deviation()),
                plan.resources().tile(),
                plan.resources().overlap(),
                report);
    }

    /** @param image levels of the image that {@link #infer} looks at */
    static ComparedNetwork of(ComputeEngine engine, TrainingPlan plan, byte[] image, RunReport report)
            throws BadInputException, IOException {
        Initial first = new Initial(plan.schedule().seed());
        Weights weights = Weights.of(engine.manager(), NetworkShape.of(plan.network()), first);
        return new ComparedNetwork(engine, plan, weights, image, report);
    }

    /** @return the loss before each step */
    List<Double> train(int steps, Callable<List<Crop>> batches) throws Exception {
        List<Double> losses = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            step++;
            losses.add(learner.learn(batches.call(), step, StepPlan.RATE));
            average.add(weights, step);
        }
        return losses;
    }

    void infer(int times) throws BadInputException, IOException {
        for (int i = 0; i < times; i++) {
            segment();
        }
    }

    /** [classes, H, W] */
    private float[] segment() throws BadInputException, IOException {
        int pixels = DrawnProject.SIDE * DrawnProject.SIDE;
        float[] found = new float[classes * pixels];
        segmenter.segment(new Levelled(image), (y, probabilities) -> {
            for (int k = 0; k < classes; k++) {
                int to = k * pixels + y * DrawnProject.SIDE;
                System.arraycopy(probabilities, k * DrawnProject.SIDE, found, to, DrawnProject.SIDE);
            }
        });
        return found;
    }

    /** Writes the weights, and what the network makes of the image with them. */
    void write(Path folder) throws BadInputException, IOException {
        Safetensors.write(folder.resolve("weights.safetensors"), weights.entries(""));
        float[] found = segment();
        long[] shape = {classes, DrawnProject.SIDE, DrawnProject.SIDE};
        Safetensors.Entry probabilities = new Safetensors.Entry("probabilities", shape, () -> found);
        Safetensors.write(folder.resolve("probabilities.safetensors"), List.of(probabilities));
    }

    @Override
    public void close() {
        average.close();
        optimiser.close();
        weights.close();
    }

    /** An image that is decoded already. */
    private record Levelled(byte[] levels) implements PixelRows {

        @Override
        public int width() {
            return DrawnProject.SIDE;
        }

        @Override
        public int height() {
            return DrawnProject.SIDE;
        }

        @Override
        public byte[] read(int top, int rows) {
            return levels;
        }
    }
}
