// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.drawing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.terrazzo.annotation.spi.HoverHost.Computation;
import org.terrazzo.annotation.spi.HoverHost.Work;

/** What a tool has worked out on another thread; the result counts while that for which it was asked goes on. */
final class Sideline {

    /** The tool's side. */
    interface Tool {

        /** Runs a call on the tool's thread. */
        void run(Runnable call);

        /** On the tool's thread: work that is still wanted has thrown. */
        void failed(Throwable cause);

        /** On the tool's thread: one piece of work less. */
        void done();
    }

    private final Tool tool;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Sideline::daemon);

    /** What the present work is for; for the tool's thread, read by the worker. */
    private volatile Object purpose = new Object();

    private int running;

    Sideline(Tool tool) {
        this.tool = tool;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "terrazzo-compute");
        thread.setDaemon(true);
        return thread;
    }

    <T> Computation compute(Work<T> work, Consumer<T> then) {
        Task<T> task = new Task<>(purpose, work, then);
        running++;
        worker.execute(task);
        return task;
    }

    boolean isBusy() {
        return running > 0;
    }

    /** Nobody wants any more what was asked for so far. */
    void forget() {
        purpose = new Object();
        running = 0;
    }

    /** From any thread: lets what has been asked for so far be done, and ends. */
    void finish() {
        worker.shutdown();
    }

    /** From any thread: ends at once. */
    void close() {
        purpose = new Object();
        worker.shutdownNow();
    }

    private final class Task<T> implements Runnable, Computation {

        private final Object askedFor;
        private final Work<T> work;
        private final Consumer<T> then;
        private volatile boolean cancelled;

        Task(Object askedFor, Work<T> work, Consumer<T> then) {
            this.askedFor = askedFor;
            this.work = work;
            this.then = then;
        }

        @Override
        public void run() {
            try {
                T result = isUseless() ? null : work.run(this::isUseless);
                tool.run(() -> deliver(result));
            } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
                tool.run(() -> failed(e));
            }
        }

        private boolean isUseless() {
            return cancelled || askedFor != purpose;
        }

        private void deliver(T result) {
            boolean wanted = !isUseless();
            count();
            if (wanted) {
                then.accept(result);
            }
            tool.done();
        }

        private void failed(Throwable cause) {
            boolean wanted = !isUseless();
            count();
            if (wanted) {
                tool.failed(cause);
            }
            tool.done();
        }

        private void count() {
            if (askedFor == purpose) {
                running--;
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
