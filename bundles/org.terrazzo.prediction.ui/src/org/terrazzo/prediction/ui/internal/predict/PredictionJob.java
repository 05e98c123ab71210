// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.predict;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.terrazzo.dataset.ui.WindowWords;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunListener;
import org.terrazzo.training.protocol.RunEvent;

/**
 * A child that uses a model, in the Progress view for as long as it lasts; cancelling it there ends the child. How it
 * ended is told to its ends, on the job's thread.
 */
public final class PredictionJob<T> extends Job {

    /** Starts the child; may take as long as reading what it needs to know. */
    @FunctionalInterface
    public interface Start<T> {
        ChildWork<T> start() throws TerrazzoException, IOException;
    }

    /** Hears what becomes of it, on any thread. */
    public interface Ends<T> {

        /** One more image is done. */
        default void imageDone(String name) {}

        /** Everything is done, or, after cancelling, some of it. */
        void done(T result);

        /** Nothing came of it, and the user should know why. */
        void failed(String problem, String advice);
    }

    private final Start<T> start;
    private final Ends<T> ends;
    private final AtomicReference<Run> run = new AtomicReference<>();

    public PredictionJob(String name, Start<T> start, Ends<T> ends) {
        super(name);
        this.start = start;
        this.ends = ends;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            ChildWork<T> work = start.start();
            work.run().ifPresent(run::set);
            if (monitor.isCanceled()) {
                stop();
            }
            follow(work, monitor);
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        } catch (TerrazzoException e) {
            ends.failed(WindowWords.of(e.problem()), WindowWords.of(e.advice()));
        } catch (IOException | ExecutionException e) {
            ILog.of(PredictionJob.class).error(getName() + " failed.", e);
            ends.failed(String.valueOf(e.getMessage()), "Look into the Error Log view for more.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Status.OK_STATUS; // the user has been told
    }

    private void follow(ChildWork<T> work, IProgressMonitor monitor)
            throws InterruptedException, ExecutionException, TerrazzoException, IOException {
        Outcome outcome = work.run().isPresent() ? await(work.run().get(), monitor) : null;
        if (outcome instanceof Outcome.Failed failed) {
            ends.failed(WindowWords.of(failed.message()), WindowWords.of(failed.advice()));
        } else if (!monitor.isCanceled()) {
            ends.done(work.result().read());
        }
    }

    private Outcome await(Run child, IProgressMonitor monitor) throws InterruptedException, ExecutionException {
        try (Run.Subscription heard = child.listen(new Progress(monitor))) {
            return child.outcome().get();
        }
    }

    /** Called by whoever cancels, which may be the display's thread: the wish is written on another. */
    @Override
    protected void canceling() {
        CompletableFuture.runAsync(this::stop);
    }

    private void stop() {
        Run under = run.get();
        if (under == null) {
            return;
        }
        try {
            under.stop(System.getProperty("user.name"));
        } catch (IOException e) {
            ILog.of(PredictionJob.class).error(under.id() + " could not be asked to stop.", e);
        }
    }

    /** Shows how many images are done. */
    private final class Progress implements RunListener {

        private final IProgressMonitor monitor;
        private boolean begun;

        Progress(IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void event(RunEvent event) {
            if (event instanceof RunEvent.ImageDone image) {
                if (!begun) {
                    begun = true;
                    monitor.beginTask(getName(), image.total());
                }
                monitor.worked(1);
                monitor.subTask(image.done() + " of " + image.total() + " images");
                ends.imageDone(image.name());
            }
        }
    }
}
