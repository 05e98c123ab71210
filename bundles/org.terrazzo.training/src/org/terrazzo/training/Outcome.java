// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training;

import java.time.Instant;
import java.util.Objects;
import org.terrazzo.training.protocol.Cause;

/** How a run ended: recorded once, in outcome.json, and never changed. */
public sealed interface Outcome {

    /** How far the run came, and when. */
    Reached reached();

    /** Everything that was asked for has been done. */
    record Completed(Reached reached) implements Outcome {
        public Completed {
            Objects.requireNonNull(reached, "reached");
        }
    }

    /** @param by who asked for it */
    record Stopped(String by, Reached reached) implements Outcome {
        public Stopped {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reached, "reached");
        }
    }

    /**
     * @param cause the first thing that went wrong; what went wrong after it is in the evidence
     * @param message what happened, in a sentence for the user
     * @param advice what to do about it, with values where there are some
     */
    record Failed(Cause cause, String message, String advice, Evidence evidence, Reached reached) implements Outcome {
        public Failed {
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(message, "message");
            Objects.requireNonNull(advice, "advice");
            Objects.requireNonNull(evidence, "evidence");
            Objects.requireNonNull(reached, "reached");
        }
    }

    /**
     * @param epoch the last one that was begun, from 1; 0: none
     * @param step the last one that was reported, from 1; 0: none
     * @param started when the run's folder was made
     */
    record Reached(int epoch, int step, Instant started, Instant ended) {}

    /** As users and scripts see it: {@code COMPLETED}, {@code STOPPED} or {@code FAILED}. */
    default String text() {
        return switch (this) {
            case Completed c -> "COMPLETED";
            case Stopped s -> "STOPPED";
            case Failed f -> "FAILED";
        };
    }
}
