// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.Versioned;
import org.terrazzo.training.protocol.RunFiles;

/**
 * A run's place in the queue of this user's runs on this machine, and its reservation of memory once it is admitted.
 *
 * @param run the run's folder, absolute
 * @param admitted whether it may run, and may run already
 * @param supervisor process id of whoever waits for its turn or watches it
 * @param identity of that process; see {@link ProcessIdentity}
 */
@FormatVersion(1)
record Ticket(int formatVersion, String run, Allotment allotment, boolean admitted, long supervisor, String identity)
        implements Versioned {

    Ticket {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(allotment, "allotment");
        Objects.requireNonNull(identity, "identity");
    }

    static Ticket ofThisProcess(RunFolder run, Allotment allotment, boolean admitted) {
        long self = ProcessHandle.current().pid();
        String folder = run.files().folder().toAbsolutePath().toString();
        return new Ticket(
                1, folder, allotment, admitted, self, ProcessIdentity.of(self).orElse("unknown"));
    }

    long number() {
        return allotment.number();
    }

    Ticket admit() {
        return new Ticket(formatVersion, run, allotment, true, supervisor, identity);
    }

    RunFolder folder() {
        return new RunFolder(new RunFiles(Path.of(run)), new Json());
    }

    /** Whether the run is over, so that the ticket is worth nothing. */
    boolean isVoid() {
        RunFiles files = folder().files();
        boolean neverWas = Files.notExists(files.job()) && !isHeld();
        return neverWas || Files.exists(files.outcome());
    }

    /** Whether somebody waits for its turn. */
    boolean isHeld() {
        return ProcessIdentity.lives(supervisor, identity);
    }

    /** Whether it takes up the device and memory: it was admitted, and its supervisor or its child lives. */
    boolean runs() {
        return admitted && (isHeld() || child().isPresent());
    }

    private Optional<ProcessRecord> child() {
        return folder().process().filter(process -> ProcessIdentity.lives(process.pid(), process.identity()));
    }

    /** Bytes that the run has reserved and not taken yet. */
    long outstanding(Machine machine) {
        long taken = child().map(process -> machine.resident(process.pid())).orElse(0L);
        return Math.max(0, allotment.memoryExpected() - taken);
    }
}
