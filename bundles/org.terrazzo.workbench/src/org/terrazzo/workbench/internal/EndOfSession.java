// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/**
 * Closes the workbench in an orderly way when the process is asked to end (SIGTERM, log-out), so that the layout and the
 * workspace are saved. It waits ten seconds and no longer: a dialog without a user in front of it must not hold up the
 * end of the session.
 */
final class EndOfSession {

    private static final int PATIENCE_SECONDS = 10;

    /** The window's state is written after the event loop has ended, so closing alone is not the end. */
    private final CountDownLatch ended = new CountDownLatch(1);

    void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeWorkbench, "terrazzo-end-of-session"));
    }

    void workbenchHasEnded() {
        ended.countDown();
    }

    /** Safe from every thread but the display's own, also when no workbench is running. */
    void closeWorkbench() {
        if (ended.getCount() == 0 || !PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        workbench.getDisplay().asyncExec(workbench::close);
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
