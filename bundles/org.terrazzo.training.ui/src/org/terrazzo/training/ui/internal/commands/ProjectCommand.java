// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.commands;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.terrazzo.dataset.ui.OpenProjects;

/** A command on an annotation project. */
abstract class ProjectCommand extends AbstractHandler {

    @Override
    public final Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Optional<IProject> project = ChosenProject.of(event, service(window, OpenProjects.class));
        if (project.isPresent()) {
            run(window, project.get());
        } else {
            MessageDialog.openInformation(
                    window.getShell(),
                    "Which project?",
                    "Select an annotation project, or open one of its images; File > New makes a project.");
        }
        return null;
    }

    static <T> T service(IWorkbenchWindow window, Class<T> type) {
        return window.getService(IEclipseContext.class).get(type);
    }

    abstract void run(IWorkbenchWindow window, IProject project);
}
