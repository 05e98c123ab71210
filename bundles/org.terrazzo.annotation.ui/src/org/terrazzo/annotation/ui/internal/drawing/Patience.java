// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.drawing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** How long an editor that is being closed waits for what was drawn last. */
final class Patience {

    private static final long SECONDS = 3;

    private Patience() {}

    static void awaitEnd(ExecutorService thread) {
        try {
            thread.awaitTermination(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
