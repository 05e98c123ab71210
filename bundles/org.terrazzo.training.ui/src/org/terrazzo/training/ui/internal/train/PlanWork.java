// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.train;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.core.resources.IProject;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.advice.Foresight;
import org.terrazzo.training.advice.TrainingAdvisor;

/** Looks ahead of trainings with a user's choices, one after the other on a thread of its own; only the newest question is answered. */
final class PlanWork implements AutoCloseable {

    /**
     * What is known for a user's choices.
     *
     * @param refused why the choices are none; empty if they are
     */
    record Answer(Choices choices, Optional<Foresight> foresight, String refused) {}

    private final IProject project;
    private final OpenProjects projects;
    private final TrainingAdvisor advisor;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(PlanWork::daemon);
    private final AtomicReference<Choices> newest = new AtomicReference<>();

    PlanWork(IProject project, OpenProjects projects, TrainingAdvisor advisor) {
        this.project = project;
        this.projects = projects;
        this.advisor = advisor;
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
            Foresight ahead = advisor.look(projects.open(project), choices.options());
            return new Answer(choices, Optional.of(ahead), "");
        } catch (TerrazzoException | IOException e) {
            return new Answer(choices, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
