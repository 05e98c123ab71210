// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.terrazzo.training.Evidence;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Outcome.Completed;
import org.terrazzo.training.Outcome.Failed;
import org.terrazzo.training.Outcome.Stopped;
import org.terrazzo.training.internal.StopWish.Kind;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.protocol.RunEvent.End;
import org.terrazzo.training.protocol.RunEvent.Ended;

/** Every kind of end, and what is made of it. */
class VerdictTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    /** Findings in the making: nothing is known until it is said. */
    private static final class Case {
        private Ended lastWord;
        private StopWish wish;
        private Fault act;
        private boolean endedBySupervisor;
        private boolean began = true;
        private Integer status;
        private long freeDisk = 1L << 30;
        private String kernel = "";
        private List<String> log = List.of();
        private List<String> crash = List.of();

        Case status(int value) {
            status = value;
            return this;
        }

        Case word(End end, Cause cause) {
            lastWord = new Ended(NOW, end, cause, "said by the child", 3, 30);
            return this;
        }

        Case wish(Kind kind) {
            wish = StopWish.of(kind, "Ada", NOW);
            return this;
        }

        Case act(Cause cause) {
            act = new Fault(cause, "done by the supervisor");
            endedBySupervisor = true;
            return this;
        }

        Case endedBySupervisor() {
            endedBySupervisor = true;
            return this;
        }

        Case beforeItBegan() {
            began = false;
            return this;
        }

        Case log(String line) {
            log = List.of("something", line);
            return this;
        }

        Case crash(String line) {
            crash = List.of("# A fatal error has been detected by the Java Runtime Environment:", line);
            return this;
        }

        Case kernel(String line) {
            kernel = line;
            return this;
        }

        Case freeDisk(long bytes) {
            freeDisk = bytes;
            return this;
        }

        Findings findings() {
            Evidence evidence = new Evidence(
                    status,
                    Signals.of(status).orElse(null),
                    "",
                    log,
                    crash,
                    1,
                    2,
                    freeDisk,
                    1L << 30,
                    kernel,
                    List.of());
            return new Findings(
                    Optional.ofNullable(lastWord),
                    Optional.ofNullable(wish),
                    Optional.ofNullable(act),
                    endedBySupervisor,
                    began,
                    Optional.empty(),
                    3,
                    30,
                    NOW,
                    NOW,
                    evidence);
        }
    }

    private static Case seen() {
        return new Case();
    }

    private static final Cause LIMIT = new Cause.OutOfMemory(Cause.Memory.LIMIT);

    static Stream<Arguments> ends() {
        return Stream.of(
                arguments("COMPLETED", seen().word(End.COMPLETED, null).status(0)),
                arguments(
                        "COMPLETED",
                        seen().word(End.COMPLETED, null).status(139).wish(Kind.STOP)),
                arguments("STOPPED", seen().word(End.STOPPED, null).status(0).wish(Kind.STOP)),
                arguments("STOPPED", seen().word(End.STOPPED, null)),
                arguments(
                        "DIVERGED",
                        seen().word(End.FAILED, new Cause.Diverged()).status(10)),
                arguments(
                        "BAD_INPUT",
                        seen().word(End.FAILED, new Cause.BadInput()).status(10).wish(Kind.KILL)),
                arguments("CRASHED", seen().word(End.FAILED, null).status(10)),
                arguments("OUT_OF_MEMORY(limit)", seen().act(LIMIT).status(137)),
                arguments("OUT_OF_MEMORY(limit)", seen().act(LIMIT).status(137).wish(Kind.STOP)),
                arguments("STALLED", seen().act(new Cause.Stalled()).status(137)),
                arguments("STOPPED", seen().wish(Kind.KILL).endedBySupervisor().status(137)),
                arguments(
                        "STOPPED",
                        seen().wish(Kind.KILL).endedBySupervisor().status(1).beforeItBegan()),
                arguments("STOPPED", seen().wish(Kind.STOP).status(143)),
                arguments("STOPPED", seen().wish(Kind.STOP).beforeItBegan()),
                arguments("CRASHED", seen().wish(Kind.STOP).status(134).crash("SIGSEGV (0xb)")),
                arguments("OUT_OF_MEMORY(heap)", seen().wish(Kind.STOP).status(3)),
                arguments("OUT_OF_MEMORY(heap)", seen().status(3)),
                arguments("OUT_OF_MEMORY(heap)", seen().status(1).log("java.lang.OutOfMemoryError: Java heap space")),
                arguments(
                        "OUT_OF_MEMORY(native)",
                        seen().status(1).crash("There is insufficient memory for the Java Runtime Environment")),
                arguments(
                        "OUT_OF_MEMORY(native)",
                        seen().status(134).log("DefaultCPUAllocator: can't allocate memory: you tried to allocate")),
                arguments(
                        "OUT_OF_MEMORY(native)",
                        seen().status(1).log("java.lang.OutOfMemoryError: Cannot reserve 1 bytes of direct memory")),
                arguments("DISK_FULL", seen().status(1).freeDisk(1000)),
                arguments("DISK_FULL", seen().status(1).log("java.io.IOException: No space left on device")),
                arguments("CRASHED", seen().status(134).crash("SIGSEGV (0xb) at pc=0x0")),
                arguments("CRASHED", seen().crash("SIGSEGV (0xb) at pc=0x0")),
                arguments("CRASHED", seen().status(134)),
                arguments("CRASHED", seen().status(139)),
                arguments("KILLED(SIGKILL)", seen().status(137)),
                arguments("KILLED(SIGKILL)", seen().status(137).beforeItBegan()),
                arguments("KILLED(SIGTERM)", seen().status(143)),
                arguments("KILLED(SIGHUP)", seen().status(129)),
                arguments("CRASHED", seen().status(1).beforeItBegan().log("Could not find or load main class")),
                arguments("CRASHED", seen().status(0)),
                arguments("CRASHED", seen().status(10)),
                arguments("LOST", seen()),
                arguments("LOST", seen().beforeItBegan()));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("ends")
    void everyEndHasOneOutcome(String expected, Case seen) {
        Outcome outcome = Verdict.of(seen.findings());

        String found = switch (outcome) {
            case Completed c -> c.text();
            case Stopped s -> s.text();
            case Failed f -> f.cause().text();
        };
        assertThat(found).isEqualTo(expected);
        assertThat(outcome.reached().step()).isEqualTo(30);
    }

    @Test
    void aFailureHasAMessageAndAdvice() {
        ends().map(end -> Verdict.of(((Case) end.get()[1]).findings()))
                .filter(Failed.class::isInstance)
                .map(Failed.class::cast)
                .forEach(failed -> {
                    assertThat(failed.message()).isNotBlank();
                    assertThat(failed.advice()).isNotBlank();
                });
    }

    @Test
    void whoStoppedItIsTold() {
        Stopped stopped = (Stopped)
                Verdict.of(seen().word(End.STOPPED, null).wish(Kind.STOP).findings());

        assertThat(stopped.by()).isEqualTo("Ada");
    }

    @Test
    void whatTheChildSaidIsPassedOn() {
        Failed failed = (Failed)
                Verdict.of(seen().word(End.FAILED, new Cause.BadInput()).findings());

        assertThat(failed.message()).isEqualTo("said by the child");
    }
}
