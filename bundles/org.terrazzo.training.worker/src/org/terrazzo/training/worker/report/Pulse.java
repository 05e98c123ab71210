// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.report;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something every second, on a thread that does nothing else. */
public final class Pulse implements AutoCloseable {

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("pulse").daemon().factory());

    /** @param beat must return at once and throw nothing */
    public Pulse(Runnable beat) {
        thread.scheduleAtFixedRate(beat, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
