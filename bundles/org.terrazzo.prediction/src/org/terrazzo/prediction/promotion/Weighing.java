// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.promotion;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.training.history.ScoreChange;

/**
 * A candidate beside the model in use, on the same test images.
 *
 * @param candidate its scores, with the notices about what it has learned from
 * @param current empty where no model is in use yet
 * @param classes IoU of the current model before, of the candidate after; NaN where one does not know the class
 * @param mean likewise, the mean over the classes
 */
public record Weighing(Scoring candidate, Optional<Scoring> current, List<ScoreChange> classes, ScoreChange mean) {

    public Weighing {
        Objects.requireNonNull(candidate, "candidate");
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(mean, "mean");
        classes = List.copyOf(classes);
    }

    /** The classes in which the candidate is worse by more than what chance does. */
    public List<ScoreChange> regressions() {
        return classes.stream().filter(ScoreChange::regression).toList();
    }

    /** Whether neither a class nor the mean is worse. */
    public boolean holds() {
        return regressions().isEmpty() && !mean.regression();
    }
}
