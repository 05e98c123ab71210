// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.testkit;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.terrazzo.annotation.spi.HoverHost;

/** Work that a tool hands over: done on a thread of its own, one after the other, when the driver says so. */
final class Errands {

    private static final long BOUND_SECONDS = 60;

    private final Queue<Errand<?>> waiting = new ArrayDeque<>();

    private static final class Errand<T> implements HoverHost.Computation {

        private final HoverHost.Work<T> work;
        private final Consumer<T> then;
        private volatile boolean cancelled;

        Errand(HoverHost.Work<T> work, Consumer<T> then) {
            this.work = work;
            this.then = then;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        void run() {
            if (!cancelled) {
                T result = await();
                if (!cancelled) {
                    then.accept(result);
                }
            }
        }

        private T await() {
            CompletableFuture<T> result = new CompletableFuture<>();
            Thread.ofPlatform().daemon().start(() -> compute(result));
            try {
                return result.get(BOUND_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                throw new IllegalStateException("the tool's computation failed: " + e.getCause(), e.getCause());
            } catch (TimeoutException e) {
                throw new IllegalStateException("the tool's computation takes longer than a minute", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        private void compute(CompletableFuture<T> result) {
            try {
                result.complete(work.run(() -> cancelled));
            } catch (Throwable e) { // whatever it is, the waiting thread must hear of it
                result.completeExceptionally(e);
            }
        }
    }

    <T> HoverHost.Computation add(HoverHost.Work<T> work, Consumer<T> then) {
        Errand<T> errand = new Errand<>(work, then);
        waiting.add(errand);
        return errand;
    }

    /** Until nothing waits any more; a result may cause more work. */
    void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    void forget() {
        waiting.forEach(Errand::cancel);
        waiting.clear();
    }
}
