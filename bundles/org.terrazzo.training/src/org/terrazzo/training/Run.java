// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.protocol.WorkerEndpoint;

/** One run of a child process, from its folder to its outcome. May be used from any thread. */
public interface Run {

    /** As in {@code run-003}; unique in its project. */
    default String id() {
        return files().id();
    }

    RunFiles files();

    /** Only ever moves forward. */
    RunState state();

    /**
     * Tells everything that this run has reported so far and will report, in its order and each once. The listener is
     * called on one thread of the run, which must not be held up.
     */
    Subscription listen(RunListener listener);

    /**
     * Done when the run has ended, its outcome is written, its clean-up hooks have run and its listeners have heard
     * of it. Never fails; cancelling it has no effect on the run.
     */
    CompletableFuture<Outcome> outcome();

    /**
     * Asks for a usable checkpoint and a clean end; a child that does not answer in time is ended. Asking twice, or
     * after the end, does nothing.
     *
     * @param by who asks, for the outcome
     * @throws IOException if the wish cannot be recorded in the run's folder
     */
    void stop(String by) throws IOException;

    /** Ends the child's whole process tree at once. The outcome is {@link Outcome.Stopped}. */
    void kill(String by) throws IOException;

    /**
     * Asks the child something, over the connection by which this process supervises it; a child that is starting is
     * asked when it can be reached. Fails with an {@link IOException} if the run ends before there is an answer,
     * and where another process supervises the run. An answer that was under way while a connection was lost never
     * comes: bound the wait. What depends on the answer is called on the connection's thread.
     */
    default <T> CompletableFuture<T> ask(Function<WorkerEndpoint, CompletableFuture<T>> question) {
        return CompletableFuture.failedFuture(new IOException("This run cannot be asked."));
    }

    /** Ends the telling; of the run itself it ends nothing. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
