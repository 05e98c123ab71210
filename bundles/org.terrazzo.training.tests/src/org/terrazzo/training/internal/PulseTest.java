// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.terrazzo.training.protocol.Heartbeat;
import org.terrazzo.training.protocol.RunEvent.Phase;

/** Which silences are stalls, and which are hard work; by a clock of its own. */
class PulseTest {

    private static final Deadlines DEADLINES = Deadlines.usual();

    private long nanos = 1;
    private long cpuMillis;
    private long majorFaults;
    private long stuckMillis;
    private boolean stopped;
    private boolean connected = true;
    private final Pulse pulse = new Pulse(DEADLINES, () -> nanos);

    /** Looks once a second for so long, with the child using this share of a core. */
    private Optional<Fault> live(Duration time, double share) {
        Optional<Fault> fault = Optional.empty();
        for (long second = 0; second < time.toSeconds() && fault.isEmpty(); second++) {
            nanos += Duration.ofSeconds(1).toNanos();
            cpuMillis += (long) (share * 1000);
            fault = look();
        }
        return fault;
    }

    private Optional<Fault> look() {
        return pulse.check(connected, new Activity(stopped, cpuMillis, majorFaults));
    }

    /** As {@link #live}, with a heartbeat each second that says how long the work has got nowhere. */
    private Optional<Fault> beat(Duration time, double share, boolean stuck) {
        Optional<Fault> fault = Optional.empty();
        for (long second = 0; second < time.toSeconds() && fault.isEmpty(); second++) {
            stuckMillis = stuck ? stuckMillis + 1000 : 0;
            pulse.heartbeat(Heartbeat.of(Instant.EPOCH, Phase.TRAINING, 1, 1, stuckMillis, 0, 0));
            fault = live(Duration.ofSeconds(1), share);
        }
        return fault;
    }

    @Test
    void whoBeatsAndGetsSomewhereLivesForEver() {
        assertThat(beat(Duration.ofHours(3), 0, false)).isEmpty();
    }

    @Test
    void whoIsSilentAndIdleHasStalledAfterAMinute() {
        assertThat(live(Duration.ofSeconds(59), 0.01)).isEmpty();
        assertThat(live(Duration.ofSeconds(3), 0.01))
                .get()
                .satisfies(fault -> assertThat(fault.message()).contains("no sign of life", "did nothing"));
    }

    @Test
    void whoIsHeldHasStalledThoughItWasBusyBefore() {
        assertThat(live(Duration.ofSeconds(30), 1)).isEmpty();
        stopped = true;
        assertThat(live(Duration.ofSeconds(40), 0))
                .get()
                .satisfies(fault -> assertThat(fault.message()).contains("held"));
    }

    /** A first step, or a validation, that takes twenty minutes. */
    @Test
    void aLongStepIsNoStall() {
        assertThat(beat(Duration.ofMinutes(20), 1, true)).isEmpty();
        pulse.progress();
        assertThat(beat(Duration.ofMinutes(20), 1, true)).isEmpty();
    }

    @Test
    void aThreadThatWaitsForEverIsAStall() {
        assertThat(beat(Duration.ofSeconds(299), 0.01, true)).isEmpty();
        assertThat(beat(Duration.ofSeconds(20), 0.01, true))
                .get()
                .satisfies(fault -> assertThat(fault.message()).contains("got nowhere"));
    }

    @Test
    void aLoopThatNeverEndsIsAStallInTheEnd() {
        assertThat(beat(Duration.ofMinutes(29), 1, true)).isEmpty();
        assertThat(beat(Duration.ofMinutes(2), 1, true))
                .get()
                .satisfies(fault -> assertThat(fault.message()).contains("busy"));
    }

    @Test
    void aMachineThatSwapsIsSlow() {
        Optional<Fault> fault = Optional.empty();
        for (int second = 0; second < 600 && fault.isEmpty(); second++) {
            majorFaults += 200;
            fault = live(Duration.ofSeconds(1), 0.01);
        }
        assertThat(fault).isEmpty();
    }

    @Test
    void aMachineThatSleptIsNoStall() {
        assertThat(live(Duration.ofSeconds(50), 0)).isEmpty();
        nanos += Duration.ofHours(8).toNanos();
        assertThat(look()).isEmpty();
        assertThat(live(Duration.ofSeconds(8), 0)).isEmpty();
        assertThat(live(Duration.ofSeconds(4), 0)).isPresent();
    }

    @Test
    void whoCannotBeReachedIsGivenMoreTime() {
        connected = false;
        assertThat(live(Duration.ofSeconds(290), 0.01)).isEmpty();
        pulse.progress();
        assertThat(live(Duration.ofSeconds(290), 0.01)).isEmpty();
    }
}
