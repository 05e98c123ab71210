// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.training.Evidence;
import org.terrazzo.training.Outcome;

/** A run's end in plain words: cause, evidence, advice. */
final class OutcomeWords {

    private static final int LOG_LINES = 8;

    private OutcomeWords() {}

    static List<String> of(String run, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed completed -> List.of();
            case Outcome.Stopped stopped ->
                List.of(run + " was stopped by " + stopped.by() + " at step "
                        + stopped.reached().step() + ".");
            case Outcome.Failed failed -> failed(run, failed);
        };
    }

    /** As {@code KILLED(SIGKILL)}; null unless the run failed. */
    static String cause(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed ? failed.cause().text() : null;
    }

    private static List<String> failed(String run, Outcome.Failed failed) {
        List<String> lines = new ArrayList<>();
        lines.add(run + " failed: " + failed.cause().text() + " at step "
                + failed.reached().step() + ".");
        lines.add("Cause:    " + failed.message());
        evidence(failed.evidence()).forEach(line -> lines.add("Evidence: " + line));
        lines.add("Advice:   " + failed.advice());
        return lines;
    }

    static List<String> evidence(Evidence evidence) {
        List<String> lines = new ArrayList<>();
        if (evidence.signal() != null) {
            lines.add("the process was ended by " + evidence.signal());
        } else if (evidence.exitStatus() != null) {
            lines.add("the process returned " + evidence.exitStatus());
        }
        if (evidence.residentPeak() > 0) {
            lines.add("it took " + Sizes.text(evidence.residentPeak()) + " of memory at its peak"
                    + (evidence.memoryLimit() > 0 ? ", " + Sizes.text(evidence.memoryLimit()) + " were allowed" : ""));
        }
        evidence.notes().forEach(lines::add);
        evidence.crashReport().stream().limit(LOG_LINES).forEach(line -> lines.add("crash report: " + line));
        List<String> log = evidence.logTail();
        log.subList(Math.max(0, log.size() - LOG_LINES), log.size()).forEach(line -> lines.add("worker.log: " + line));
        return lines;
    }
}
