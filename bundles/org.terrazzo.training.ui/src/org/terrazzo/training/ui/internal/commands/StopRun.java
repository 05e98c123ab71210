// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.commands;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.terrazzo.training.ui.internal.RunRef;
import org.terrazzo.training.ui.internal.WatchedRuns;

/** Asks the run that is shown, or else the newest one, to save a checkpoint and to end. */
public final class StopRun extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        IEclipseContext context = window.getService(IEclipseContext.class);
        WatchedRuns runs = context.get(WatchedRuns.class);
        List<RunRef> running = runs.running();
        if (!running.isEmpty()) {
            RunRef shown = context.get(RunRef.class);
            runs.stop(running.contains(shown) ? shown : running.getLast());
        }
        return null;
    }

    /** While nothing runs there is nothing to stop. */
    @Override
    public void setEnabled(Object evaluation) {
        Object window = HandlerUtil.getVariable(evaluation, ISources.ACTIVE_WORKBENCH_WINDOW_NAME);
        WatchedRuns runs = window instanceof IWorkbenchWindow known
                ? known.getService(IEclipseContext.class).get(WatchedRuns.class)
                : null;
        setBaseEnabled(runs != null && !runs.running().isEmpty());
    }
}
