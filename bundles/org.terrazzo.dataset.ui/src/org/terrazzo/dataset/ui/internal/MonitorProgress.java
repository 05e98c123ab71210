// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.terrazzo.dataset.spi.Progress;

/** Shows the progress of a service in the workbench, and hands its Cancel button on. */
public final class MonitorProgress implements Progress {

    private static final int STEPS = 1000;

    private final IProgressMonitor monitor;
    private int shown;

    public MonitorProgress(IProgressMonitor monitor, String task) {
        this.monitor = monitor;
        monitor.beginTask(task, STEPS);
    }

    @Override
    public void at(long done, long total, String what) {
        monitor.subTask(what);
        int now = total == 0 ? 0 : (int) (STEPS * done / total);
        if (now > shown) {
            monitor.worked(now - shown);
            shown = now;
        }
    }

    @Override
    public boolean cancelled() {
        return monitor.isCanceled();
    }
}
