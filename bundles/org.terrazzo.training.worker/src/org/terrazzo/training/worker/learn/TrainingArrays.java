// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.protocol.SchedulePlan;
import org.terrazzo.training.worker.model.ModelFolder;
import org.terrazzo.training.worker.net.ParameterShape;
import org.terrazzo.training.worker.net.Safetensors;
import org.terrazzo.training.worker.net.SafetensorsReader;
import org.terrazzo.training.worker.net.Weights;

/**
 * All arrays of a training: the weights that learn, the optimiser's moments, the averaged weights. Owns them.
 *
 * @param weights with gradients
 */
record TrainingArrays(Weights weights, AdamW optimiser, WeightAverage average) implements AutoCloseable, Snapshot {

    private static final String FILE = "optimiser.safetensors";
    private static final String WEIGHTS = "weights.";
    private static final String MEANS = "means.";
    private static final String VARIANCES = "variances.";

    /** For a training that begins with these weights. */
    static TrainingArrays first(
            NDManager manager, List<ParameterShape> shapes, Weights.Values values, SchedulePlan plan)
            throws BadInputException, IOException {
        Weights weights = Weights.of(manager, shapes, values);
        return of(weights, weights.zeros(), weights.zeros(), weights.copy(), plan);
    }

    /** For a training that goes on from its last checkpoint. */
    static TrainingArrays resumed(NDManager manager, List<ParameterShape> shapes, Path checkpoint, SchedulePlan plan)
            throws BadInputException, IOException {
        try (SafetensorsReader averaged = ModelFolder.weights(checkpoint);
                SafetensorsReader state = SafetensorsReader.open(checkpoint.resolve(FILE))) {
            return of(
                    Weights.of(manager, shapes, state.under(WEIGHTS)),
                    Weights.of(manager, shapes, state.under(MEANS)),
                    Weights.of(manager, shapes, state.under(VARIANCES)),
                    Weights.of(manager, shapes, averaged.under("")),
                    plan);
        }
    }

    private static TrainingArrays of(
            Weights weights, Weights means, Weights variances, Weights average, SchedulePlan plan) {
        AdamW optimiser = new AdamW(weights, means, variances, plan.weightDecay(), plan.clipNorm());
        return new TrainingArrays(weights.learning(), optimiser, new WeightAverage(average, plan.averageDecay()));
    }

    @Override
    public void writeWeights(Path folder) throws IOException {
        Safetensors.write(ModelFolder.weightsFile(folder), average.weights().entries(""));
    }

    /** Writes what {@link #resumed} needs beside the averaged weights. */
    @Override
    public void writeState(Path folder) throws IOException {
        List<Safetensors.Entry> entries = new ArrayList<>(weights.entries(WEIGHTS));
        entries.addAll(optimiser.means().entries(MEANS));
        entries.addAll(optimiser.variances().entries(VARIANCES));
        Safetensors.write(folder.resolve(FILE), entries);
    }

    @Override
    public void close() {
        weights.close();
        optimiser.close();
        average.close();
    }
}
