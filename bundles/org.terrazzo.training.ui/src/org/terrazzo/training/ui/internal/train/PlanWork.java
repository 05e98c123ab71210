// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.train;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.core.resources.IProject;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.TrainingService;
import org.terrazzo.training.protocol.TrainingPlan;

/** Works out plans for choices, one after the other on a thread of its own; only the newest question is answered. */
final class PlanWork implements AutoCloseable {

    /**
     * What is known for a user's choices.
     *
     * @param plan empty if nothing can be trained with them
     * @param problems what speaks against it, the worst first
     */
    record Answer(Choices choices, Optional<TrainingPlan> plan, List<String> problems) {}

    private final IProject project;
    private final OpenProjects projects;
    private final TrainingService trainings;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(PlanWork::daemon);
    private final AtomicReference<Choices> newest = new AtomicReference<>();

    PlanWork(IProject project, OpenProjects projects, TrainingService trainings) {
        this.project = project;
        this.projects = projects;
        this.trainings = trainings;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "terrazzo-plan");
        thread.setDaemon(true);
        return thread;
    }

    /** @param answer is called on the work's thread */
    void ask(Choices choices, Consumer<Answer> answer) {
        newest.set(choices);
        thread.execute(() -> {
            if (choices.equals(newest.get())) {
                answer.accept(answer(choices));
            }
        });
    }

    private Answer answer(Choices choices) {
        try {
            TrainingPlan plan = trainings.plan(projects.open(project), choices.options());
            return new Answer(choices, Optional.of(plan), List.of());
        } catch (TerrazzoException | IOException e) {
            return new Answer(choices, Optional.empty(), List.of(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
