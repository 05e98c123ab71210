// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.terrazzo.dataset.Project;
import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.JobOptions;
import org.terrazzo.training.ModelInUse;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.RunService;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.ModelCard;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.protocol.RunFiles;

/** Trainings that a test makes up, and jobs that start no child. */
final class StagedRuns implements RunService {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final Project project;
    private final Map<String, RunRecord> trainings = new LinkedHashMap<>();
    StagedRun launched;
    private int jobs;

    StagedRuns(Project project) {
        this.project = project;
    }

    /** A training that has a model and has seen these images; hashes to their splits. */
    void trained(String id, String from, Map<String, Split> seen) throws IOException {
        RunFiles files = new RunFiles(project.folder().resolve("runs").resolve(id));
        Files.createDirectories(files.best());
        new Json()
                .write(
                        files.best().resolve("model.json"),
                        new ModelCard(
                                1,
                                id,
                                NOW,
                                new NetworkPlan(1, 2, 4, 1, 1),
                                project.classes().list(),
                                project.unlabelled(),
                                List.of(0.5),
                                List.of(0.2),
                                64,
                                16,
                                10,
                                0.8));
        List<FrozenImage> images = seen.entrySet().stream()
                .map(image -> new FrozenImage(
                        "images/x.png",
                        image.getKey(),
                        0,
                        4,
                        4,
                        0,
                        255,
                        "frozen/x.png",
                        "x",
                        image.getValue(),
                        List.of(8L, 8L)))
                .toList();
        new Json().write(files.dataset(), new FrozenDataset(1, project.classes().list(), project.unlabelled(), images));
        trainings.put(
                id,
                new RunRecord(
                        files,
                        "",
                        "train",
                        "ENDED",
                        "COMPLETED",
                        null,
                        null,
                        null,
                        NOW,
                        NOW,
                        1,
                        10,
                        0.8,
                        Map.of(),
                        from,
                        true));
    }

    @Override
    public Run launch(Path folder, Job job, JobOptions options) throws IOException {
        jobs++;
        launched = new StagedRun(
                new RunFiles(Files.createDirectories(folder.resolve("jobs").resolve("job-00" + jobs))), job);
        return launched;
    }

    @Override
    public List<RunRecord> runs(Path folder) {
        return List.copyOf(trainings.values());
    }

    @Override
    public List<RunRecord> jobs(Path folder) {
        return List.of();
    }

    @Override
    public RunRecord find(Path folder, String run) {
        return trainings.get(run);
    }

    @Override
    public Path model(Path folder, String run) throws BadInputException {
        return run.equals("current")
                ? ModelInUse.of(folder).orElseThrow().folder(folder)
                : trainings.get(run).files().best();
    }

    @Override
    public Run attach(Path folder, String run) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Run> takeUp(Path project) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Run stop(Path folder, String run, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Run kill(Path folder, String run, String by) {
        throw new UnsupportedOperationException();
    }
}
