// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.commands;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.prediction.ui.internal.findings.Analyses;
import org.terrazzo.prediction.ui.internal.findings.Evaluations;
import org.terrazzo.prediction.ui.internal.findings.FindingsDialog;
import org.terrazzo.prediction.ui.internal.findings.FindingsDialog.Kind;

/** Evaluates a model, or analyses what it finds; plugin.xml says which, behind a colon. */
public final class Findings extends AbstractHandler implements IExecutableExtension {

    private static final String EVALUATION = "org.terrazzo.prediction.ui.evaluation";
    private static final String OBJECTS = "org.terrazzo.prediction.ui.objects";

    private Kind kind;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        kind = Kind.valueOf((String) data);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Optional<IProject> project = Commands.project(event, Commands.service(window, OpenProjects.class));
        if (project.isEmpty()) {
            MessageDialog.openInformation(
                    window.getShell(), "Which Project?", "Select an annotation project, or open one of its images.");
            return null;
        }
        FindingsDialog dialog =
                new FindingsDialog(window, project.get().getLocation().toPath(), kind);
        if (dialog.open() == Window.OK) {
            start(window, project.get(), dialog);
        }
        return null;
    }

    private void start(IWorkbenchWindow window, IProject project, FindingsDialog dialog) {
        if (kind == Kind.EVALUATE) {
            Commands.service(window, Evaluations.class)
                    .start(project, dialog.model(), dialog.split(), why -> failed(window, why));
        } else {
            Commands.service(window, Analyses.class)
                    .start(project, dialog.model(), dialog.leastArea(), why -> failed(window, why));
        }
        showView(window);
    }

    private void showView(IWorkbenchWindow window) {
        try {
            String view = kind == Kind.EVALUATE ? EVALUATION : OBJECTS;
            window.getActivePage().showView(view);
        } catch (PartInitException e) {
            ILog.of(Findings.class).error("The view could not be opened.", e);
        }
    }

    private static void failed(IWorkbenchWindow window, String why) {
        window.getWorkbench().getDisplay().asyncExec(() -> {
            if (window.getShell() != null && !window.getShell().isDisposed()) {
                MessageDialog.openError(window.getShell(), "There Are No Results", why);
            }
        });
    }
}
