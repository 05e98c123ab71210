// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.time.Instant;
import java.util.Optional;
import org.terrazzo.training.Evidence;
import org.terrazzo.training.Outcome.Reached;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.TrainingPlan;

/**
 * Everything that is known about a run whose child is gone.
 *
 * @param lastWord how the child saw its own end
 * @param wish whether somebody wanted the end
 * @param act the first thing for which the supervisor itself ended the child, or could not start it
 * @param endedBySupervisor whether the supervisor ended the child's processes, for whatever reason
 * @param began whether the child ever said that it runs
 */
record Findings(
        Optional<RunEvent.Ended> lastWord,
        Optional<StopWish> wish,
        Optional<Fault> act,
        boolean endedBySupervisor,
        boolean began,
        Optional<TrainingPlan> plan,
        int epoch,
        int step,
        Instant started,
        Instant ended,
        Evidence evidence) {

    Reached reached() {
        return new Reached(epoch, step, started, ended);
    }

    Optional<Integer> exitStatus() {
        return Optional.ofNullable(evidence.exitStatus());
    }

    /** Whether one of the last lines of the log says this. */
    boolean logSays(String text) {
        return evidence.logTail().stream().anyMatch(line -> line.contains(text));
    }

    boolean crashReportSays(String text) {
        return evidence.crashReport().stream().anyMatch(line -> line.contains(text));
    }
}
