// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.commands;

import java.util.ArrayList;
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
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.terrazzo.annotation.ui.EditedImage;
import org.terrazzo.dataset.ui.OpenProjects;

/** What a command is about. */
final class Commands {

    private Commands() {}

    static <T> T service(IWorkbenchWindow window, Class<T> type) {
        return window.getService(IEclipseContext.class).get(type);
    }

    /** The image in the active editor. */
    static Optional<EditedImage> image(ExecutionEvent event) {
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        return Optional.ofNullable(editor).map(part -> part.getAdapter(EditedImage.class));
    }

    /** The files and folders that are selected. */
    static List<IResource> selection(ExecutionEvent event) {
        List<IResource> resources = new ArrayList<>();
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            for (Object element : selection.toList()) {
                Optional.ofNullable(Adapters.adapt(element, IResource.class)).ifPresent(resources::add);
            }
        }
        return resources;
    }

    /** The project of what is selected, of the open image, or the only one. */
    static Optional<IProject> project(ExecutionEvent event, OpenProjects projects) {
        List<IProject> all = projects.annotationProjects();
        Stream<IProject> selected = selection(event).stream().map(IResource::getProject);
        Stream<IProject> edited = image(event).map(image -> image.file().getProject()).stream();
        Stream<IProject> only = all.size() == 1 ? all.stream() : Stream.empty();
        return Stream.of(selected, edited, only)
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .filter(all::contains)
                .findFirst();
    }
}
