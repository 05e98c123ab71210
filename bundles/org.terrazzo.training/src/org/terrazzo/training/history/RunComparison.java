// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.history;

import java.util.List;
import java.util.Objects;
import org.terrazzo.training.RunRecord;

/**
 * Two trainings side by side.
 *
 * @param plan values that differ, in the plan's order
 * @param sameValidation whether both were validated on the same images with the same annotations; where not, the scores
 *     say less than they seem to
 * @param scores per class of either run; what one of them does not know is NaN there
 */
public record RunComparison(
        RunRecord before,
        RunRecord after,
        List<PlanChange> plan,
        DatasetChange dataset,
        boolean sameValidation,
        List<ScoreChange> scores,
        ScoreChange mean) {

    public RunComparison {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(mean, "mean");
        plan = List.copyOf(plan);
        scores = List.copyOf(scores);
    }

    /**
     * A value of the plan.
     *
     * @param field as plan.json's reasons name it: {@code network.width}; {@code from} is the run whose weights were
     *     the start
     * @param before as text; empty where that run has no plan
     * @param reason why it is what it is after, may be empty
     * @param chosen whether a user set it, before or after; the others follow from data and machine
     */
    public record PlanChange(String field, String before, String after, String reason, boolean chosen) {}

    /** The classes that are worse by more than what chance does. */
    public List<ScoreChange> regressions() {
        return scores.stream().filter(ScoreChange::regression).toList();
    }

    /** In a few words, as a column of a table shows it; empty if nothing changed that a user would call a change. */
    public String summary() {
        return Summaries.of(this);
    }
}
