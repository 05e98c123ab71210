// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.report;

import java.util.function.IntSupplier;

/** Stops a run that nobody has listened to for {@value #PATIENCE} seconds. Asked once a second. */
public final class Orphanage implements Runnable {

    static final int PATIENCE = 20;

    private final IntSupplier listeners;
    private final StopWish wish;
    private int alone;

    public Orphanage(IntSupplier listeners, StopWish wish) {
        this.listeners = listeners;
        this.wish = wish;
    }

    @Override
    public void run() {
        alone = listeners.getAsInt() > 0 ? 0 : alone + 1;
        if (alone >= PATIENCE) {
            wish.stop("the run itself, for nobody listened any more");
        }
    }
}
