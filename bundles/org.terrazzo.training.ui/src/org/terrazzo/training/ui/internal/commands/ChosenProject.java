// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.commands;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.training.ui.internal.RunRef;

/** Which project a command is about: of what is selected, of the open image, of the run that is shown, or the only one. */
final class ChosenProject {

    private ChosenProject() {}

    static Optional<IProject> of(ExecutionEvent event, OpenProjects projects) {
        List<IProject> all = projects.annotationProjects();
        return Stream.of(selected(event), edited(event), shown(event), all.size() == 1 ? all.getFirst() : null)
                .filter(Objects::nonNull)
                .filter(all::contains)
                .findFirst();
    }

    private static IProject selected(ExecutionEvent event) {
        return HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
                ? project(selection.getFirstElement())
                : null;
    }

    private static IProject project(Object chosen) {
        if (chosen instanceof RunRef run) {
            return run.project();
        }
        IResource resource = chosen == null ? null : Adapters.adapt(chosen, IResource.class);
        return resource == null ? null : resource.getProject();
    }

    private static IProject edited(ExecutionEvent event) {
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        return editor == null ? null : project(editor.getEditorInput());
    }

    private static IProject shown(ExecutionEvent event) {
        IEclipseContext context = HandlerUtil.getActiveWorkbenchWindow(event).getService(IEclipseContext.class);
        RunRef run = context.get(RunRef.class);
        return run == null ? null : run.project();
    }
}
