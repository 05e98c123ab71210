// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.terrazzo.model.LabelClass;
import org.terrazzo.training.RunState;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.protocol.TrainingPlan;

/**
 * A run at one moment, all that a view of it shows.
 *
 * @param name for people, may be empty
 * @param phase what the child is busy with; empty before it has said so, and after the end
 * @param device {@code cpu} or {@code gpu0}; empty before the child has said so
 * @param plan empty for jobs
 * @param classes in the frozen data's order; empty for jobs
 * @param latest the newest validation
 * @param best the validation with the highest mean IoU
 * @param problems what was left out while the rest went on; the newest {@value #MOST_PROBLEMS}
 * @param started when the run's folder was made
 * @param ended empty before the end
 */
public record RunStory(
        RunFiles files,
        String name,
        RunState state,
        Optional<RunEvent.Phase> phase,
        String device,
        Optional<TrainingPlan> plan,
        List<LabelClass> classes,
        RunProgress progress,
        Curves curves,
        Optional<RunEvent.Validated> latest,
        Optional<RunEvent.Validated> best,
        MemoryUse memory,
        List<RunEvent.Problem> problems,
        Instant started,
        Optional<Instant> ended) {

    public static final int MOST_PROBLEMS = 100;

    public RunStory {
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(curves, "curves");
        Objects.requireNonNull(latest, "latest");
        Objects.requireNonNull(best, "best");
        Objects.requireNonNull(memory, "memory");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(ended, "ended");
        classes = List.copyOf(classes);
        problems = List.copyOf(problems);
    }

    /** As in {@code run-003}. */
    public String id() {
        return files.id();
    }

    public boolean over() {
        return state instanceof RunState.Ended;
    }

    /** Since its folder was made, until its end or now. */
    public Duration took() {
        return Duration.between(started, ended.orElseGet(Instant::now));
    }
}
