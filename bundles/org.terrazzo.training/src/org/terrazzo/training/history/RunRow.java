// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.history;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.terrazzo.training.RunRecord;

/**
 * A training in a table.
 *
 * @param took until its end, or until now
 * @param scores of the best validation, per class in the frozen data's order; empty before the first
 * @param memoryPeak bytes, the most that was seen of the child; 0: unknown
 * @param memoryLimit bytes at which the child is ended; 0: unknown
 * @param changes since the training before, in a few words; empty if there are none, or this is the first
 */
public record RunRow(
        RunRecord record, Duration took, List<ClassScore> scores, long memoryPeak, long memoryLimit, String changes) {

    public RunRow {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(took, "took");
        Objects.requireNonNull(changes, "changes");
        scores = List.copyOf(scores);
    }

    /**
     * One class.
     *
     * @param index the class's identity
     * @param iou 0..1; NaN where the class is neither there nor predicted
     */
    public record ClassScore(int index, String name, double iou) {}
}
