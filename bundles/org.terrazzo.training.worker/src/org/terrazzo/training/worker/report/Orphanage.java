// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.report;

import java.util.function.IntSupplier;

/** Stops a run that nobody has listened to for some seconds. Asked once a second. */
public final class Orphanage implements Runnable {

    /** Seconds in which a workbench that was closed and started again takes up its run. */
    public static final int USUAL = 20;

    private final IntSupplier listeners;
    private final StopWish wish;
    private final int patience;
    private int alone;

    /** @param patience seconds */
    public Orphanage(IntSupplier listeners, StopWish wish, int patience) {
        this.listeners = listeners;
        this.wish = wish;
        this.patience = patience;
    }

    @Override
    public void run() {
        alone = listeners.getAsInt() > 0 ? 0 : alone + 1;
        if (alone >= patience) {
            wish.stop("the run itself, for nobody listened any more");
        }
    }
}
