// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How fast a run goes through its budget, from its first report on: what went before is the start of its engine. */
final class Pace {

    private Instant from;
    private double doneThen;
    private Instant to;
    private double done;

    void at(Instant now, double share) {
        if (from == null) {
            from = now;
            doneThen = share;
        }
        to = now;
        done = share;
    }

    /** A child that was started again begins anew. */
    void restart() {
        from = null;
    }

    double done() {
        return done;
    }

    /** Counted from {@code now}, which may be later than the last report. */
    Optional<Duration> left(Instant now) {
        if (from == null || done <= doneThen) {
            return Optional.empty();
        }
        double seconds = Duration.between(from, to).toMillis() / 1000.0 * (1 - done) / (done - doneThen);
        double since = Math.max(0, Duration.between(to, now).toMillis() / 1000.0);
        return Optional.of(Duration.ofMillis(Math.round(1000 * Math.max(0, seconds - since))));
    }
}
