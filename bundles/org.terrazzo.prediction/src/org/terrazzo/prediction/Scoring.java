// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction;

import java.util.List;
import java.util.Objects;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.training.protocol.Evaluation;

/**
 * How good a model was found to be.
 *
 * @param model id of the run whose model it was
 * @param notices why the scores may say less than they seem to: plain sentences, as that the model has learned from
 *     some of these images
 * @param problems images that were left out, and why
 */
public record Scoring(String model, Evaluation evaluation, List<String> notices, List<Problem> problems) {

    public Scoring {
        Objects.requireNonNull(evaluation, "evaluation");
        notices = List.copyOf(notices);
        problems = List.copyOf(problems);
    }
}
