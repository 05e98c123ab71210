// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.train;

import java.io.IOException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.terrazzo.dataset.ui.WindowWords;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.ui.internal.ComparedRuns;
import org.terrazzo.training.ui.internal.RunRef;
import org.terrazzo.training.ui.internal.WatchedRuns;

/** Starts a training beside the display's thread, and brings its run before the user's eyes. */
public record TrainingStart(IWorkbenchWindow window, WatchedRuns runs) {

    private static final String RUN_VIEW = "org.terrazzo.training.ui.run";
    private static final String COMPARE_VIEW = "org.terrazzo.training.ui.compare";

    public static TrainingStart in(IWorkbenchWindow window) {
        IEclipseContext context = window.getService(IEclipseContext.class);
        return new TrainingStart(window, context.get(WatchedRuns.class));
    }

    public void start(IProject project, Choices choices) {
        start(project, choices::options);
    }

    public void start(IProject project, TrainingOptions options) {
        start(project, () -> options);
    }

    private interface Wish {
        TrainingOptions options() throws BadInputException;
    }

    private void start(IProject project, Wish wish) {
        Job job = Job.create("Preparing a training of " + project.getName(), (IProgressMonitor monitor) -> {
            prepare(project, wish);
            return Status.OK_STATUS;
        });
        job.setPriority(Job.SHORT);
        job.schedule();
    }

    private void prepare(IProject project, Wish wish) {
        try {
            RunRef ref = runs.start(project, wish.options());
            onDisplay(() -> show(ref));
        } catch (TerrazzoException | IOException e) {
            onDisplay(
                    () -> MessageDialog.openError(shell(), "No training was started", WindowWords.of(e.getMessage())));
        }
    }

    private void onDisplay(Runnable task) {
        window.getWorkbench().getDisplay().asyncExec(task);
    }

    private Shell shell() {
        return window.getShell();
    }

    /** In the run view, without taking the keyboard from whoever goes on drawing. */
    public void show(RunRef ref) {
        show(RunRef.class, ref, RUN_VIEW);
    }

    public void show(ComparedRuns runs) {
        show(ComparedRuns.class, runs, COMPARE_VIEW);
    }

    private <T> void show(Class<T> kind, T what, String view) {
        IWorkbenchPage page = window.getActivePage();
        if (page == null) {
            return;
        }
        window.getService(IEclipseContext.class).set(kind, what);
        try {
            // A view that is active is not covered by one that is only to be visible.
            boolean drawing = page.getActivePart() instanceof IEditorPart;
            page.showView(view, null, drawing ? IWorkbenchPage.VIEW_VISIBLE : IWorkbenchPage.VIEW_ACTIVATE);
        } catch (PartInitException e) {
            ILog.of(TrainingStart.class).error("The view could not be opened.", e);
        }
    }
}
