// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What to measure.
 *
 * @param model id of a run, {@code latest} or {@code best}
 * @param inputs image files, and folders whose images are taken with those of their sub-folders
 * @param output folder for the tables and masks, made where it is missing; earlier results there are replaced, an image that is read or a
 *     project's own file never is
 * @param minimumArea in pixels; smaller objects are left out
 */
public record AnalysisRequest(String model, List<Path> inputs, Path output, long minimumArea) {

    public AnalysisRequest {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(output, "output");
        inputs = List.copyOf(inputs);
    }
}
