// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.time.Duration;
import java.util.Optional;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.protocol.Heartbeat;

/** Tells a slow child from one that has stalled. May be told of signs of life on any thread. */
final class Pulse {

    private final Deadlines deadlines;
    private volatile long lastSign = System.nanoTime();
    private volatile long stuckMillis;

    Pulse(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    void heartbeat(Heartbeat heartbeat) {
        stuckMillis = heartbeat.beats();
        lastSign = System.nanoTime();
    }

    void progress() {
        stuckMillis = 0;
        lastSign = System.nanoTime();
    }

    /** Why the child counts as stalled, if it does. Time in which the machine sleeps does not count. */
    Optional<Fault> check(boolean connected) {
        Duration silent = Duration.ofNanos(System.nanoTime() - lastSign);
        Duration allowed = connected ? deadlines.silence() : deadlines.unreachable();
        if (silent.compareTo(allowed) > 0) {
            return stalled("The child gave no sign of life for " + silent.toSeconds() + " s.");
        }
        boolean stuck = stuckMillis > deadlines.stuck().toMillis();
        return stuck ? stalled("The child got nowhere for " + stuckMillis / 1000 + " s.") : Optional.empty();
    }

    private static Optional<Fault> stalled(String message) {
        return Optional.of(new Fault(new Cause.Stalled(), message));
    }
}
