// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import org.terrazzo.training.Outcome;

/** Shows a job that ended before it had anything to show. */
record JobShow(Desk desk) {

    /** What {@code --json} shows. */
    record JobView(String job, String outcome, String cause, String message, String advice) {}

    int unfinished(String job, Outcome outcome, boolean json) {
        desk.explain(job, outcome);
        desk.show(json, view(job, outcome), () -> {});
        return ExitStatus.of(outcome);
    }

    private static JobView view(String job, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed completed -> new JobView(job, outcome.text(), null, null, null);
            case Outcome.Stopped stopped ->
                new JobView(job, outcome.text(), null, "Stopped by " + stopped.by() + ".", null);
            case Outcome.Failed failed ->
                new JobView(job, outcome.text(), failed.cause().text(), failed.message(), failed.advice());
        };
    }
}
