// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.protocol.Cause.Memory;

/**
 * What a child that could not say why it ended left behind: exit status, crash report, log, a full disk. See the
 * HotSpot documentation for the meaning of the statuses: 3 is -XX:+ExitOnOutOfMemoryError, 1 with a crash report is
 * no native memory.
 */
final class Traces {

    /** Below this the child cannot have written a checkpoint. */
    private static final long FULL_DISK = 4L << 20;

    private static final List<Function<Findings, Optional<Fault>>> CRASHES = List.of(
            Traces::javaHeap,
            Traces::noNativeMemory,
            Traces::outOfMemoryKiller,
            Traces::diskFull,
            Traces::crashReport,
            Traces::faultSignal,
            Traces::didNotStart);

    private static final List<Function<Findings, Optional<Fault>>> OTHERS = List.of(Traces::killed, Traces::oddStatus);

    private Traces() {}

    /** Signs that the child came to grief by itself. */
    static Optional<Fault> crash(Findings findings) {
        return first(CRASHES, findings);
    }

    /** All signs. */
    static Optional<Fault> read(Findings findings) {
        return crash(findings).or(() -> first(OTHERS, findings));
    }

    /** Nothing was seen of the end, as after a restart of the machine. */
    static Fault none(Findings findings) {
        String when = findings.began() ? "The run ended" : "The run was given up before it began,";
        return new Fault(
                new Cause.Lost(),
                when + " while no program supervised it, and it left no word. The machine may have been restarted.");
    }

    private static Optional<Fault> first(List<Function<Findings, Optional<Fault>>> rules, Findings findings) {
        return rules.stream()
                .map(rule -> rule.apply(findings))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Fault> when(boolean holds, Cause cause, String message) {
        return holds ? Optional.of(new Fault(cause, message)) : Optional.empty();
    }

    private static boolean status(Findings findings, int status) {
        return findings.exitStatus().filter(found -> found == status).isPresent();
    }

    private static Optional<Fault> javaHeap(Findings findings) {
        return when(
                status(findings, 3) || findings.logSays("OutOfMemoryError: Java heap space"),
                new Cause.OutOfMemory(Memory.HEAP),
                "The child's Java heap was too small.");
    }

    private static Optional<Fault> noNativeMemory(Findings findings) {
        boolean said = findings.crashReportSays("insufficient memory for the Java Runtime")
                || findings.logSays("can't allocate memory")
                || findings.logSays("std::bad_alloc")
                || findings.logSays("OutOfMemoryError: Cannot reserve")
                || findings.logSays("Could not reserve enough space");
        return when(said, new Cause.OutOfMemory(Memory.NATIVE), "The system gave the child no more memory.");
    }

    private static Optional<Fault> outOfMemoryKiller(Findings findings) {
        return when(
                !findings.evidence().kernel().isEmpty(),
                new Cause.OutOfMemory(Memory.NATIVE),
                "The machine ran out of memory, and its system ended the child.");
    }

    private static Optional<Fault> diskFull(Findings findings) {
        long free = findings.evidence().freeDisk();
        return when(
                free >= 0 && free < FULL_DISK || findings.logSays("No space left on device"),
                new Cause.DiskFull(),
                "The disk that holds the project is full.");
    }

    private static Optional<Fault> crashReport(Findings findings) {
        return when(
                !findings.evidence().crashReport().isEmpty(), new Cause.Crashed(), "The child crashed in native code.");
    }

    private static Optional<Fault> faultSignal(Findings findings) {
        return Optional.ofNullable(findings.evidence().signal())
                .filter(Signals::isFault)
                .map(signal -> new Fault(new Cause.Crashed(), "The child crashed with " + signal + "."));
    }

    /** Nobody ends a child before it has begun and gives it a status of its own: the program itself is broken. */
    private static Optional<Fault> didNotStart(Findings findings) {
        boolean broken = !findings.began()
                && findings.exitStatus().isPresent()
                && findings.evidence().signal() == null;
        return when(broken, new Cause.Crashed(), "The child ended before it began: " + lastLine(findings));
    }

    private static String lastLine(Findings findings) {
        List<String> log = findings.evidence().logTail();
        return log.isEmpty()
                ? "it wrote nothing to its log."
                : "\"" + log.get(0).strip() + "\".";
    }

    private static Optional<Fault> killed(Findings findings) {
        return Optional.ofNullable(findings.evidence().signal())
                .map(signal -> new Fault(
                        new Cause.Killed(signal), "Something outside Terrazzo ended the child with " + signal + "."));
    }

    private static Optional<Fault> oddStatus(Findings findings) {
        return findings.exitStatus()
                .map(status -> new Fault(
                        new Cause.Crashed(), "The child ended with exit status " + status + " and said nothing."));
    }
}
