// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.terrazzo.training.Run;

/** What becomes of the runs when the workbench closes: they go on without it unless the user wants them to end. */
final class ClosingQuestion implements IWorkbenchListener {

    private static final String[] ANSWERS = {"Go On in the Background", "Stop and Save", "Cancel"};
    private static final int GO_ON = 0;
    private static final int STOP = 1;

    private final WatchedRuns runs;

    ClosingQuestion(WatchedRuns runs) {
        this.runs = runs;
    }

    @Override
    public boolean preShutdown(IWorkbench workbench, boolean forced) {
        List<RunRef> running = runs.running();
        boolean close = running.isEmpty() || forced || sessionEnds() || ask(workbench, running);
        if (close) {
            runs.leaveAll();
        }
        return close;
    }

    @Override
    public void postShutdown(IWorkbench workbench) {
        // all that there was to do was done before
    }

    /** Nobody sits in front of the screen to answer when the process was told to end. */
    private static boolean sessionEnds() {
        Thread never = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(never);
            Runtime.getRuntime().removeShutdownHook(never);
            return false;
        } catch (IllegalStateException shuttingDown) {
            return true;
        }
    }

    private boolean ask(IWorkbench workbench, List<RunRef> running) {
        Shell shell = shell(workbench);
        MessageDialog dialog = new MessageDialog(
                shell, "A Run Is Under Way", null, question(running), MessageDialog.QUESTION, ANSWERS, GO_ON);
        return switch (dialog.open()) {
            case GO_ON -> true;
            case STOP -> stop(shell, running);
            default -> false;
        };
    }

    private static Shell shell(IWorkbench workbench) {
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        return window == null ? null : window.getShell();
    }

    private static String question(List<RunRef> running) {
        String names = running.stream()
                .map(run -> run.id() + " of " + run.project().getName())
                .collect(Collectors.joining(", "));
        return names + (running.size() == 1 ? " has" : " have") + " not ended yet.\n\nA run goes on without the window,"
                + " and is here again when Terrazzo is started the next time.";
    }

    /** Waits for the checkpoints; who does not want to wait lets the runs end by themselves. */
    private boolean stop(Shell shell, List<RunRef> running) {
        try {
            new ProgressMonitorDialog(shell).run(true, true, monitor -> stop(running, monitor));
            return true;
        } catch (InvocationTargetException e) {
            MessageDialog.openError(
                    shell, "The run was not stopped", e.getCause().getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void stop(List<RunRef> running, IProgressMonitor monitor) throws InvocationTargetException {
        monitor.beginTask("Saving a checkpoint of each run", IProgressMonitor.UNKNOWN);
        List<Run> asked =
                running.stream().map(runs::find).flatMap(Optional::stream).toList();
        try {
            for (Run run : asked) {
                run.stop(System.getProperty("user.name"));
            }
        } catch (IOException e) {
            throw new InvocationTargetException(e);
        }
        asked.forEach(run -> Waiting.forEnd(run.outcome(), monitor));
    }
}
