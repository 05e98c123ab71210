// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.terrazzo.model.Split;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.JobFile;

/** Sums up a run's folder. */
final class RunReader {

    private RunReader() {}

    /** @param state as whoever drives the run knows it; empty: by the folder */
    static RunRecord read(RunFolder folder, Optional<String> state) throws IOException {
        Chronicle chronicle = new Chronicle();
        new EventTail(folder.files().events(), folder.json()).read(chronicle);
        Optional<JobFile> job = folder.job();
        Optional<Outcome> outcome = folder.outcome();
        return new RunRecord(
                folder.files(),
                job.map(JobFile::name).orElse(""),
                job.map(file -> jobName(file.job())).orElse("unknown"),
                outcome.isPresent() ? "ENDED" : state.orElseGet(() -> state(folder, chronicle)),
                outcome.map(Outcome::text).orElse(null),
                outcome.map(RunReader::cause).orElse(null),
                outcome.map(RunReader::message).orElse(null),
                outcome.map(RunReader::advice).orElse(null),
                job.map(JobFile::created).orElse(Instant.EPOCH),
                outcome.map(o -> o.reached().ended()).orElse(null),
                chronicle.epoch(),
                chronicle.step(),
                chronicle.bestMeanIou(),
                folder.dataset().map(RunReader::images).orElseGet(Map::of),
                job.map(file -> from(file.job())).orElse(null),
                hasModel(folder));
    }

    private static boolean hasModel(RunFolder folder) {
        return Files.exists(folder.files().best().resolve("model.json"));
    }

    private static String jobName(Job job) {
        return switch (job) {
            case Job.Train t -> "train";
            case Job.Predict p -> "predict";
            case Job.Evaluate e -> "evaluate";
            case Job.Analyse a -> "analyse";
            case Job.Preview p -> "preview";
        };
    }

    private static String state(RunFolder folder, Chronicle chronicle) {
        if (!Files.exists(folder.files().process())) {
            return "QUEUED";
        }
        return chronicle.started() ? "RUNNING" : "STARTING";
    }

    private static String cause(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed ? failed.cause().text() : null;
    }

    private static String message(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed c -> null;
            case Outcome.Stopped stopped -> "Stopped by " + stopped.by() + ".";
            case Outcome.Failed failed -> failed.message();
        };
    }

    private static String advice(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed ? failed.advice() : null;
    }

    private static Map<Split, Integer> images(FrozenDataset dataset) {
        Map<Split, Integer> counts = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            counts.put(split, dataset.of(split).size());
        }
        return counts;
    }

    /** {@code runs/run-001/checkpoints/best} names run-001. */
    private static String from(Job job) {
        String folder = job instanceof Job.Train train
                ? Optional.ofNullable(train.resumeFrom()).orElse(train.fromWeights())
                : null;
        return folder == null ? null : Path.of(folder).getName(1).toString();
    }
}
