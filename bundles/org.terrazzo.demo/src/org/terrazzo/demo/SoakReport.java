// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo;

import java.util.List;

/**
 * What a soak found.
 *
 * @param rows one per training, in their order
 * @param troubles what was not as it should be, in sentences; empty: all was well
 */
public record SoakReport(List<Row> rows, List<String> troubles) {

    public SoakReport {
        rows = List.copyOf(rows);
        troubles = List.copyOf(troubles);
    }

    public boolean passed() {
        return troubles.isEmpty();
    }

    /**
     * One training.
     *
     * @param run as in {@code run-003}
     * @param images annotated ones, of all splits
     * @param fault what was done to it; empty: nothing
     * @param expected the outcome or cause that this should lead to
     * @param outcome {@code COMPLETED}, or a cause as {@code KILLED(SIGKILL)}
     * @param seconds from the start to the recorded end
     * @param memory bytes of this process's resident memory when it was over; -1: unknown
     * @param threads of this process; -1: unknown
     * @param handles open files and sockets of this process; -1: unknown
     * @param left what the training left behind, in words; empty: nothing
     */
    public record Row(
            String run,
            int images,
            String fault,
            String expected,
            String outcome,
            double seconds,
            long memory,
            long threads,
            long handles,
            List<String> left) {

        public Row {
            left = List.copyOf(left);
        }

        public boolean asExpected() {
            return outcome.equals(expected) && left.isEmpty();
        }
    }
}
