// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What to predict.
 *
 * @param model id of a run, {@code latest} or {@code best}
 * @param inputs image files, and folders whose images are taken with those of their sub-folders
 * @param output folder for the results, made where it is missing; earlier results there are replaced, an image that is read or a
 *     project's own file never is
 * @param probabilities whether to write the probability of each class per pixel as well
 * @param uncertainty whether to write a map of the entropy as well
 * @param thresholds name of a class to the least probability that it needs, 0..1; pixels of which no class gets there
 *     are 255
 */
public record PredictionRequest(
        String model,
        List<Path> inputs,
        Path output,
        boolean probabilities,
        boolean uncertainty,
        Map<String, Double> thresholds) {

    public PredictionRequest {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(output, "output");
        inputs = List.copyOf(inputs);
        thresholds = Map.copyOf(thresholds);
    }

    /** Index masks alone. */
    public static PredictionRequest masks(String model, List<Path> inputs, Path output) {
        return new PredictionRequest(model, inputs, output, false, false, Map.of());
    }
}
