// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.welcome;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.terrazzo.dataset.ui.OpenProjects;

/** Opens the first image that is not annotated, of the project that is being worked on or else of the first one. */
public final class OpenEmptyImage extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        OpenProjects projects =
                window.getWorkbench().getService(IEclipseContext.class).get(OpenProjects.class);
        List<IProject> all = projects.annotationProjects();
        if (all.isEmpty()) {
            MessageDialog.openInformation(
                    window.getShell(), "No project yet", "Open the demo project, or make a project of your own.");
        } else {
            new FirstImage(window, projects)
                    .showEmpty(current(window).filter(all::contains).orElse(all.getFirst()));
        }
        return null;
    }

    private static Optional<IProject> current(IWorkbenchWindow window) {
        IEditorPart editor = window.getActivePage().getActiveEditor();
        IFile file = editor == null ? null : Adapters.adapt(editor.getEditorInput(), IFile.class);
        return Optional.ofNullable(file).map(IFile::getProject);
    }
}
