// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.resources.IProject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunService;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.TrainingService;
import org.terrazzo.training.history.RunHistory;

/** The runs of the workspace's projects that have not ended; each is shown in the Progress view. For any thread. */
@Component(service = WatchedRuns.class)
public final class WatchedRuns {

    /** Hears, on any thread, that a project has a new run, that one has ended, or that another model is in use. */
    @FunctionalInterface
    public interface Listener {
        void changed(IProject project);
    }

    private final RunService runs;
    private final TrainingService trainings;
    private final OpenProjects projects;
    private final RunHistory history;
    private final Map<RunRef, RunJob> watched = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public WatchedRuns(
            @Reference RunService runs,
            @Reference TrainingService trainings,
            @Reference OpenProjects projects,
            @Reference RunHistory history) {
        this.runs = runs;
        this.trainings = trainings;
        this.projects = projects;
        this.history = history;
    }

    /** Starts a training; takes as long as freezing the project's images does. */
    public RunRef start(IProject project, TrainingOptions options) throws TerrazzoException, IOException {
        return watch(project, trainings.start(projects.open(project), options));
    }

    /** Finds what still runs, or waits, of a project, perhaps since before the workbench was started. */
    public void takeUp(IProject project) throws IOException {
        for (Run run : runs.takeUp(project.getLocation().toPath())) {
            watch(project, run);
        }
    }

    private RunRef watch(IProject project, Run run) {
        RunRef ref = new RunRef(project, run.id());
        RunJob job = new RunJob(ref, run, history);
        if (watched.putIfAbsent(ref, job) == null) {
            job.schedule();
            run.outcome().thenRun(() -> {
                watched.remove(ref);
                tell(project);
            });
            tell(project);
        }
        return ref;
    }

    /** The user has decided with which model a project works. */
    public void decided(IProject project) {
        tell(project);
    }

    private void tell(IProject project) {
        listeners.forEach(listener -> listener.changed(project));
    }

    /** Those that have not ended, the newest last. */
    public List<RunRef> running() {
        return watched.keySet().stream()
                .sorted(Comparator.comparing(RunRef::id))
                .toList();
    }

    public Optional<Run> find(RunRef ref) {
        return Optional.ofNullable(watched.get(ref)).map(RunJob::watched);
    }

    /** Asks a run to save a checkpoint and to end, as cancelling it in the Progress view does; asks nobody who waits. */
    public void stop(RunRef ref) {
        Optional.ofNullable(watched.get(ref)).ifPresent(RunJob::cancel);
    }

    /** Stops watching, and lets the runs go on. */
    public void leaveAll() {
        watched.values().forEach(RunJob::leave);
    }

    /** @return to be run when nothing is to be heard any more */
    public Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
