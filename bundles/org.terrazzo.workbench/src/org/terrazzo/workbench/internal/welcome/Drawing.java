// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.welcome;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.terrazzo.dataset.spi.Progress;

/** Shows how far the drawing is, and hands Cancel on. */
final class Drawing implements Progress {

    private final SubMonitor monitor;

    Drawing(IProgressMonitor monitor) {
        this.monitor = SubMonitor.convert(monitor, "Drawing", 1);
    }

    @Override
    public void at(long done, long total, String what) {
        monitor.setWorkRemaining((int) (total - done)).subTask(what);
        monitor.worked(1);
    }

    @Override
    public boolean cancelled() {
        return monitor.isCanceled();
    }
}
