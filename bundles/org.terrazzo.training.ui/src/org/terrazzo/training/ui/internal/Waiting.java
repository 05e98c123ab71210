// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Waits for what comes in its own time, unless the user has waited long enough. */
final class Waiting {

    private static final int LOOK_MILLIS = 200;

    private Waiting() {}

    static void forEnd(CompletableFuture<?> end, IProgressMonitor monitor) {
        while (!end.isDone() && !monitor.isCanceled()) {
            try {
                end.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                monitor.worked(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException e) {
                return;
            }
        }
    }
}
