// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.live;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunService;
import org.terrazzo.training.history.RunHistory;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.ui.internal.RunRef;
import org.terrazzo.training.ui.internal.WatchedRuns;

/** A run that a view looks at. All that touches its folder happens on a thread of its own, in order. */
public final class FollowedRun implements AutoCloseable {

    private final RunRef ref;
    private final Consumer<String> trouble;
    private final ExecutorService work = Executors.newSingleThreadExecutor(FollowedRun::daemon);
    private Run run;
    private Run.Subscription subscription;

    /** @param trouble hears, on any thread, why the run cannot be shown */
    public FollowedRun(
            RunRef ref,
            WatchedRuns watched,
            RunService runs,
            RunHistory history,
            Consumer<RunStory> stories,
            Consumer<String> trouble) {
        this.ref = ref;
        this.trouble = trouble;
        work.execute(() -> begin(watched, runs, history, stories));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "terrazzo-followed-run");
        thread.setDaemon(true);
        return thread;
    }

    public RunRef ref() {
        return ref;
    }

    private void begin(WatchedRuns watched, RunService runs, RunHistory history, Consumer<RunStory> stories) {
        guarded("cannot be shown", () -> {
            run = watched.find(ref).isPresent() ? watched.find(ref).get() : runs.attach(ref.folder(), ref.id());
            subscription = history.follow(run, stories);
        });
    }

    /** Saves a checkpoint and ends. */
    public void stop() {
        work.execute(() -> guarded("could not be asked to stop", () -> run.stop(user())));
    }

    /** Ends at once. */
    public void kill() {
        work.execute(() -> guarded("could not be ended", () -> run.kill(user())));
    }

    private static String user() {
        return System.getProperty("user.name");
    }

    private interface Deed {
        void run() throws IOException, BadInputException;
    }

    private void guarded(String otherwise, Deed deed) {
        try {
            deed.run();
        } catch (IOException | BadInputException e) {
            ILog.of(FollowedRun.class).error(ref.id() + " " + otherwise, e);
            trouble.accept(ref.id() + " " + otherwise + ": " + e.getMessage());
        }
    }

    /** The run goes on. */
    @Override
    public void close() {
        work.execute(() -> {
            if (subscription != null) {
                subscription.close();
            }
        });
        work.shutdown();
    }
}
