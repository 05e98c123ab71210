// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.protocol.Heartbeat;

/**
 * Tells a slow child from one that has stalled. A child is slow as long as it uses a processor, or waits for memory that
 * was swapped out; one that does neither and gives no sign has stalled, and so has one that works for very long without
 * getting anywhere. Time in which the machine, or this process, was asleep does not count. May be told of signs of life
 * on any thread; is asked by one.
 */
final class Pulse {

    /** Looks come ten times a second: after so long a pause this process itself was held. */
    private static final Duration ASLEEP = Duration.ofSeconds(5);

    private static final double NANOS = 1e9;

    private final Deadlines deadlines;
    private final LongSupplier nanos;
    private long lastLook;
    private volatile Moment sign;
    private volatile Moment progress;
    private volatile Activity newest = Activity.NONE;

    /** A time by {@link System#nanoTime}, and what the child had done by then. */
    private record Moment(long nanos, Activity activity) {

        Moment later(long pause) {
            return new Moment(nanos + pause, activity);
        }

        double secondsTo(long now) {
            return (now - nanos) / NANOS;
        }

        boolean isOlder(Duration age, long now) {
            return now - nanos > age.toNanos();
        }
    }

    Pulse(Deadlines deadlines) {
        this(deadlines, System::nanoTime);
    }

    Pulse(Deadlines deadlines, LongSupplier nanos) {
        this.deadlines = deadlines;
        this.nanos = nanos;
        this.lastLook = nanos.getAsLong();
        this.sign = now();
        this.progress = sign;
    }

    private Moment now() {
        return new Moment(nanos.getAsLong(), newest);
    }

    /** Says that the child lives, and for how long its work has got nowhere. */
    void heartbeat(Heartbeat heartbeat) {
        sign = now();
        if (Duration.ofMillis(heartbeat.beats()).compareTo(ASLEEP) < 0) {
            progress = sign;
        }
    }

    /** Says that the child got somewhere. */
    void progress() {
        sign = now();
        progress = sign;
    }

    /** Why the child counts as stalled, if it does. */
    Optional<Fault> check(boolean connected, Activity activity) {
        long now = nanos.getAsLong();
        newest = activity;
        leaveOutSleep(now);
        Duration silence = connected ? deadlines.silence() : deadlines.unreachable();
        return stalled(sign, silence, now, "gave no sign of life")
                .or(() -> stalled(progress, deadlines.stuck(), now, "got nowhere"));
    }

    private void leaveOutSleep(long now) {
        long pause = now - lastLook;
        lastLook = now;
        if (pause > ASLEEP.toNanos()) {
            sign = sign.later(pause);
            progress = progress.later(pause);
        }
    }

    private Optional<Fault> stalled(Moment since, Duration allowed, long now, String what) {
        boolean works = newest.workedSince(since.activity(), since.secondsTo(now));
        boolean stalled = since.isOlder(works ? deadlines.labour() : allowed, now);
        return stalled ? Optional.of(fault(since, now, what, works)) : Optional.empty();
    }

    private Fault fault(Moment since, long now, String what, boolean works) {
        String why = newest.stopped()
                ? " Its process is held, as by SIGSTOP or a debugger."
                : works ? " It kept a processor busy all the time." : " It did nothing in that time.";
        return new Fault(
                new Cause.Stalled(), "The child " + what + " for " + Math.round(since.secondsTo(now)) + " s." + why);
    }
}
