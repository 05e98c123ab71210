// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.terrazzo.model.LabelClass;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.RunState;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.JobFile;
import org.terrazzo.training.protocol.TrainingPlan;

/** The records of a run's folder that are written once: each is read once, as soon as it is there. For one thread. */
final class StoryRecords {

    private final RunFolder folder;
    private Optional<JobFile> job = Optional.empty();
    private Optional<TrainingPlan> plan = Optional.empty();
    private Optional<List<LabelClass>> classes = Optional.empty();
    private Optional<Allotment> allotment = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();

    StoryRecords(RunFolder folder) {
        this.folder = folder;
    }

    private Optional<JobFile> job() {
        job = job.or(folder::job);
        return job;
    }

    String name() {
        return job().map(JobFile::name).orElse("");
    }

    Instant created() {
        return job().map(JobFile::created).orElse(Instant.EPOCH);
    }

    Optional<TrainingPlan> plan() {
        plan = plan.or(folder::plan);
        return plan;
    }

    List<LabelClass> classes() {
        classes = classes.or(() -> folder.dataset().map(FrozenDataset::classes));
        return classes.orElse(List.of());
    }

    private Optional<Allotment> allotment() {
        allotment = allotment.or(folder::allotment);
        return allotment;
    }

    long expected() {
        return plan().map(planned -> planned.resources().memoryExpected())
                .or(() -> allotment().map(Allotment::memoryExpected))
                .orElse(0L);
    }

    long limit() {
        return allotment()
                .map(Allotment::memoryLimit)
                .or(() -> plan().map(planned -> planned.resources().memoryLimit()))
                .orElse(0L);
    }

    /** As the folder tells it. */
    RunState state(boolean started) {
        Optional<Outcome> end = outcome();
        if (end.isPresent()) {
            return new RunState.Ended(end.get());
        }
        if (!Files.exists(folder.files().process())) {
            return new RunState.Queued();
        }
        return started ? new RunState.Running() : new RunState.Starting();
    }

    private Optional<Outcome> outcome() {
        outcome = outcome.or(folder::outcome);
        return outcome;
    }

    Optional<Instant> ended(RunState state) {
        return state instanceof RunState.Ended(Outcome how)
                ? Optional.of(how.reached().ended())
                : Optional.empty();
    }
}
