// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.terrazzo.storage.BadInputException;

/** A number of threads that do parts of one work. To be used by one thread. */
public final class Crew implements AutoCloseable {

    private final int threads;
    private final ExecutorService pool;

    public Crew(int threads) {
        this.threads = Math.max(1, threads);
        this.pool = Executors.newFixedThreadPool(
                this.threads, Thread.ofPlatform().daemon().name("crew-", 1).factory());
    }

    int size() {
        return threads;
    }

    /**
     * Does all parts and waits for them.
     *
     * @return what came of each, in their order
     * @throws BadInputException or IOException, if a part threw it
     */
    public <T> List<T> all(List<Callable<T>> parts) throws BadInputException, IOException {
        List<Future<T>> futures = parts.stream().map(pool::submit).toList();
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(await(future));
        }
        return results;
    }

    private static <T> T await(Future<T> future) throws BadInputException, IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case BadInputException bad -> throw bad;
                case IOException io -> throw io;
                case Error error -> throw error;
                default -> throw new CompletionException(e.getCause());
            }
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
