// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.terrazzo.training.Run;
import org.terrazzo.training.history.RunHistory;
import org.terrazzo.training.history.RunStory;

/** A run in the Progress view, for as long as it lasts: cancelling it there saves a checkpoint and ends the run. */
final class RunJob extends Job {

    private static final int WHOLE = 1000;
    private static final int LOOK_MILLIS = 500;

    private final Run run;
    private final RunHistory history;
    private final CompletableFuture<Void> left = new CompletableFuture<>();

    RunJob(RunRef ref, Run run, RunHistory history) {
        super((ref.id().startsWith("run") ? "Training " : "Running ") + ref.id() + " of "
                + ref.project().getName());
        this.run = run;
        this.history = history;
        addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                if (event.getResult().matches(IStatus.CANCEL)) {
                    canceling(); // before it was begun, when nobody else is told
                }
            }
        });
    }

    Run watched() {
        return run;
    }

    /** The run goes on, and this job ends; from now on cancelling means nothing. */
    void leave() {
        left.complete(null);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        AtomicReference<RunStory> newest = new AtomicReference<>();
        monitor.beginTask(getName(), WHOLE);
        try (Run.Subscription heard = history.follow(run, newest::set)) {
            follow(monitor, newest, CompletableFuture.anyOf(run.outcome(), left));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            return Status.error("The run could not be followed.", e);
        }
        return Status.OK_STATUS; // how it ended is told where runs are shown
    }

    private static void follow(
            IProgressMonitor monitor, AtomicReference<RunStory> newest, CompletableFuture<Object> end)
            throws InterruptedException, ExecutionException {
        int shown = 0;
        while (true) {
            try {
                end.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException notYet) {
                shown = tell(monitor, newest.get(), shown);
            }
        }
    }

    /** Returns how much of the whole is shown as done. */
    private static int tell(IProgressMonitor monitor, RunStory story, int shown) {
        if (story == null) {
            return shown;
        }
        int done = Math.max(shown, (int) (WHOLE * story.progress().done()));
        monitor.worked(done - shown);
        monitor.subTask(Phrases.standing(story));
        return done;
    }

    /** Called by whoever cancels, which may be the display's thread: the wish is written on another. */
    @Override
    protected void canceling() {
        if (!left.isDone()) {
            CompletableFuture.runAsync(this::stop);
        }
    }

    private void stop() {
        try {
            run.stop(System.getProperty("user.name"));
        } catch (IOException e) {
            ILog.of(RunJob.class).error(run.id() + " could not be asked to stop.", e);
        }
    }
}
