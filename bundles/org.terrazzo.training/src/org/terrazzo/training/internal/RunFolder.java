// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Receipt;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.JobFile;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.protocol.TrainingPlan;

/**
 * The records in a run's folder. A record that is not there, or cannot be understood, is empty: a run is judged by
 * what can be read of it.
 */
record RunFolder(RunFiles files, Json json) {

    private static final Logger LOG = LoggerFactory.getLogger(RunFolder.class);

    Optional<JobFile> job() {
        return read(files.job(), JobFile.class);
    }

    Optional<TrainingPlan> plan() {
        return read(files.plan(), TrainingPlan.class);
    }

    Optional<FrozenDataset> dataset() {
        return read(files.dataset(), FrozenDataset.class);
    }

    Optional<ProcessRecord> process() {
        return read(files.process(), ProcessRecord.class);
    }

    Optional<Allotment> allotment() {
        return read(queue(), Allotment.class);
    }

    private Path queue() {
        return files.folder().resolve("queue.json");
    }

    Optional<StopWish> wish() {
        return read(files.stop(), StopWish.class);
    }

    Optional<Outcome> outcome() {
        return read(files.outcome(), OutcomeFile.class).map(OutcomeFile::outcome);
    }

    /** Bytes of resident memory, the most that was seen of the child; -1: nobody measured. */
    long childPeak() {
        return read(files.receipt(), Receipt.class).map(Receipt::childPeak).orElse(-1L);
    }

    CleanupFile cleanup() {
        return read(files.folder().resolve("cleanup.json"), CleanupFile.class).orElseGet(CleanupFile::empty);
    }

    void write(ProcessRecord process) throws IOException {
        json.write(files.process(), process);
    }

    void write(Allotment allotment) throws IOException {
        json.write(queue(), allotment);
    }

    void write(StopWish wish) throws IOException {
        json.write(files.stop(), wish);
    }

    void write(CleanupFile cleanup) throws IOException {
        json.write(files.folder().resolve("cleanup.json"), cleanup);
    }

    /** Only for whoever holds the run's lock. An outcome that is there stays, and is returned. */
    Outcome record(Outcome outcome) throws IOException {
        Optional<Outcome> there = outcome();
        if (there.isEmpty()) {
            json.write(files.outcome(), new OutcomeFile(1, files.id(), outcome));
        }
        return there.orElse(outcome);
    }

    private <T> Optional<T> read(Path file, Class<T> type) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.read(file, type));
        } catch (BadInputException e) {
            LOG.warn("{}", e.getMessage());
            return Optional.empty();
        }
    }
}
