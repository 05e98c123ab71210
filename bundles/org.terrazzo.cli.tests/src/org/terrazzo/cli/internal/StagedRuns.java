// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.terrazzo.dataset.Project;
import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.JobOptions;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.RunService;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.TrainingService;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.TrainingPlan;

/** Trainings that start no child and end as the test wants. */
final class StagedRuns implements TrainingService, RunService {

    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final Path folder;
    final List<StagedRun> started = new ArrayList<>();
    List<RunEvent> events = List.of();
    Outcome next;
    TrainingOptions asked;

    StagedRuns(Path folder) {
        this.folder = folder;
    }

    @Override
    public TrainingPlan plan(Project project, TrainingOptions options) throws BadInputException {
        throw new BadInputException("There is nothing to learn from.", "Annotate an image.");
    }

    @Override
    public Run start(Project project, TrainingOptions options) {
        asked = options;
        StagedRun run = new StagedRun(folder.resolve("runs").resolve("run-00" + (started.size() + 1)), events);
        started.add(next == null ? run : run.ends(next));
        return run;
    }

    @Override
    public List<RunRecord> runs(Path project) {
        return started.stream().map(StagedRuns::record).toList();
    }

    private static RunRecord record(StagedRun run) {
        Outcome outcome = run.outcome().getNow(null);
        boolean failed = outcome instanceof Outcome.Failed;
        return new RunRecord(
                run.files(),
                "a name",
                "train",
                run.state().text(),
                outcome == null ? null : outcome.text(),
                failed ? ((Outcome.Failed) outcome).cause().text() : null,
                failed ? ((Outcome.Failed) outcome).message() : null,
                failed ? ((Outcome.Failed) outcome).advice() : null,
                NOW,
                NOW.plusSeconds(90),
                3,
                30,
                0.75,
                Map.of(Split.TRAIN, 2, Split.TEST, 1),
                null,
                true);
    }

    @Override
    public List<RunRecord> jobs(Path project) {
        return List.of();
    }

    @Override
    public RunRecord find(Path project, String run) throws BadInputException {
        return record(staged(run));
    }

    private StagedRun staged(String run) throws BadInputException {
        return started.stream()
                .filter(r -> r.id().equals(run) || run.equals("latest"))
                .reduce((first, later) -> later)
                .orElseThrow(() -> new BadInputException("There is no run " + run + ".", "There is none at all."));
    }

    @Override
    public Run attach(Path project, String run) throws BadInputException {
        return staged(run);
    }

    @Override
    public List<Run> takeUp(Path project) {
        return List.of();
    }

    @Override
    public Run stop(Path project, String run, String by) throws BadInputException {
        StagedRun staged = staged(run);
        staged.stop(by);
        return staged;
    }

    @Override
    public Run kill(Path project, String run, String by) throws BadInputException {
        return stop(project, run, by);
    }

    @Override
    public Run launch(Path project, Job job, JobOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path model(Path project, String run) throws BadInputException {
        throw new BadInputException("There is no model of " + run + ".", "Train one.");
    }
}
