// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Rgb;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.Versioned;
import org.terrazzo.training.Evidence;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.protocol.AugmentationPlan;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.protocol.DataPlan;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.JobFile;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.protocol.ResourcePlan;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.protocol.SchedulePlan;
import org.terrazzo.training.protocol.TrainingPlan;

/** Writes the folder of a run that took place elsewhere. */
final class RunFolderWriter {

    static final Instant BEGAN = Instant.parse("2026-01-02T03:04:05Z");

    private static final List<LabelClass> CLASSES = List.of(
            new LabelClass(0, "background", new Rgb(0, 0, 0)),
            new LabelClass(1, "disc", new Rgb(255, 200, 0)),
            new LabelClass(2, "ring", new Rgb(0, 160, 90)));

    private final Json json = new Json();
    private final RunFiles files;

    RunFolderWriter(Path project, String id) throws IOException {
        this.files =
                new RunFiles(Files.createDirectories(project.resolve("runs").resolve(id)));
        json.write(files.job(), JobFile.of(id, "a replay", BEGAN, new Job.Train(null, null, null)));
        json.write(files.plan(), plan());
        json.write(files.dataset(), new FrozenDataset(1, CLASSES, Unlabelled.IGNORE, List.of()));
    }

    private static TrainingPlan plan() {
        return new TrainingPlan(
                1,
                new NetworkPlan(1, 3, 8, 2, 1),
                new DataPlan(512, 4, List.of(0.5), List.of(0.2), List.of(1.0, 1.0, 1.0), 0.5),
                new AugmentationPlan(true, true, true, 1.2, 0.1, 0.1, 0),
                new SchedulePlan(40_000, 0, 4, 2e-3, 0.05, 0.01, 1, 0.99, 4, 0, 1),
                new ResourcePlan(2, 2L << 30, 1L << 30, "cpu", 512, 64),
                Map.of("data.crop", "set by the user"));
    }

    /** A training of so many epochs of four steps, each with a validation. */
    RunFolderWriter epochs(int count) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(files.events())) {
            write(out, new RunEvent.Started(BEGAN, 4711, "PyTorch", "cpu", 2));
            for (int epoch = 1; epoch <= count; epoch++) {
                epoch(out, epoch, count);
            }
        }
        return this;
    }

    private void epoch(BufferedWriter out, int epoch, int count) throws IOException {
        Instant at = BEGAN.plusSeconds(epoch);
        for (int step = 4 * epoch - 3; step <= 4 * epoch; step++) {
            double progress = step / (4.0 * count);
            double loss = Math.exp(-3 * progress) + 0.1 * Math.sin(step);
            write(out, new RunEvent.Step(at, epoch, step, progress, loss, 2e-3 * (1 - progress), 9.5, 700L << 20));
        }
        double iou = 1 - Math.exp(-4.0 * epoch / count);
        List<Double> each = List.of(iou, iou * 0.9, iou * 0.7);
        write(out, new RunEvent.Validated(at, epoch, 4 * epoch, 1 - iou, iou * 0.87, iou, each, true));
    }

    private void write(BufferedWriter out, RunEvent event) throws IOException {
        out.write(json.line(event));
        out.write('\n');
    }

    RunFolderWriter failed(Cause cause, String message, String advice) throws IOException {
        Evidence evidence = new Evidence(
                1,
                null,
                "",
                List.of("the last line of the log"),
                List.of(),
                900L << 20,
                1L << 30,
                5L << 30,
                3L << 30,
                "",
                List.of());
        return end(new Outcome.Failed(cause, message, advice, evidence, reached()));
    }

    RunFolderWriter completed() throws IOException {
        return end(new Outcome.Completed(reached()));
    }

    private static Outcome.Reached reached() {
        return new Outcome.Reached(12, 48, BEGAN, BEGAN.plusSeconds(600));
    }

    @FormatVersion(1)
    private record OutcomeFile(int formatVersion, String run, Outcome outcome) implements Versioned {}

    @FormatVersion(1)
    private record CleanupFile(int formatVersion, List<String> calls, boolean complete) implements Versioned {}

    private RunFolderWriter end(Outcome outcome) throws IOException {
        json.write(files.folder().resolve("cleanup.json"), new CleanupFile(1, List.of(), true));
        json.write(files.outcome(), new OutcomeFile(1, files.id(), outcome));
        return this;
    }
}
