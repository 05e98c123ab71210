// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terrazzo.training.Evidence;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Outcome.Reached;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.protocol.JobFile;
import org.terrazzo.training.spi.EndedRun;

/** Ends a run whose child is gone: one outcome, then the clean-up. Only for whoever holds the run's lock. */
final class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final int LOG_LINES = 20;

    private final Cleanups cleanups;
    private final Machine machine;

    Settlement(Cleanups cleanups, Machine machine) {
        this.cleanups = cleanups;
        this.machine = machine;
    }

    Outcome settle(RunFolder folder, Observations seen) {
        Outcome found = folder.outcome().orElseGet(() -> judge(folder, seen));
        Outcome outcome = record(folder, found);
        cleanups.run(folder, new EndedRun(folder.files(), outcome, seen.usage()));
        return outcome;
    }

    /** Nothing that goes wrong here may leave a run without an end. */
    private Outcome judge(RunFolder folder, Observations seen) {
        try {
            return Verdict.of(findings(folder, seen));
        } catch (RuntimeException e) {
            LOG.error("The end of {} could not be judged", folder.files().id(), e);
            Evidence none =
                    new Evidence(seen.exitStatus(), null, "", List.of(), List.of(), 0, 0, -1, -1, "", seen.notes());
            Reached nowhere = new Reached(0, 0, Instant.now(), Instant.now());
            return new Outcome.Failed(new Cause.Lost(), "The run's end could not be judged: " + e, "", none, nowhere);
        }
    }

    /**
     * If even this cannot be written, whoever waits still hears it, and the next reader of the folder settles it anew.
     */
    private static Outcome record(RunFolder folder, Outcome outcome) {
        try {
            return folder.record(outcome);
        } catch (IOException e) {
            LOG.error("The outcome of {} could not be recorded", folder.files().id(), e);
            return outcome;
        }
    }

    private Findings findings(RunFolder folder, Observations seen) {
        Chronicle chronicle = new Chronicle();
        EventTail tail = new EventTail(folder.files().events(), folder.json());
        try {
            tail.read(chronicle);
        } catch (IOException e) {
            seen.note("events.jsonl could not be read: " + e.getMessage());
        }
        Instant now = Instant.now();
        return new Findings(
                chronicle.ended(),
                folder.wish(),
                seen.act(),
                seen.endedBySupervisor(),
                chronicle.started(),
                folder.plan(),
                chronicle.epoch(),
                chronicle.step(),
                folder.job().map(JobFile::created).orElse(now),
                now,
                evidence(folder, tail, seen));
    }

    private Evidence evidence(RunFolder folder, EventTail tail, Observations seen) {
        if (tail.unreadable() > 0) {
            seen.note(tail.unreadable() + " lines of events.jsonl could not be understood.");
        }
        List<String> log = LogTail.last(folder.files().log(), LOG_LINES);
        return new Evidence(
                seen.exitStatus(),
                Signals.of(seen.exitStatus()).orElse(null),
                tail.last(),
                log,
                CrashReport.head(folder.files().folder()),
                Math.max(0, seen.childPeak()),
                Math.max(0, seen.limit()),
                freeDisk(folder),
                machine.freeMemory(),
                kernel(folder, seen),
                seen.notes());
    }

    /** Only a child that was killed by somebody unknown is worth asking the kernel about. */
    private static String kernel(RunFolder folder, Observations seen) {
        boolean unexplained = seen.act().isEmpty() && !seen.endedBySupervisor();
        if (!unexplained || !Signals.of(seen.exitStatus()).equals(Optional.of("SIGKILL"))) {
            return "";
        }
        Optional<String> line = folder.process().map(ProcessRecord::pid).flatMap(KernelWord::line);
        return line.orElse(seen.kernelEndedProcesses() ? "the control group's memory limit was reached" : "");
    }

    private static long freeDisk(RunFolder folder) {
        try {
            return Files.getFileStore(folder.files().folder()).getUsableSpace();
        } catch (IOException unknown) {
            return -1;
        }
    }
}
