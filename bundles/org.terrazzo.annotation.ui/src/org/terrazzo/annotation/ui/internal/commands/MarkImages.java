// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.annotation.ui.internal.editor.ReviewMarks;

/** Marks the images that are selected in a view, open or not, as reviewed or as not. */
public final class MarkImages extends AbstractHandler {

    private static final String STATE = "org.terrazzo.annotation.ui.images.review.state";

    @Override
    public Object execute(ExecutionEvent event) {
        List<IFile> files = selected(event);
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        ReviewMarks marks = window.getService(IEclipseContext.class).get(ReviewMarks.class);
        ReviewState state = ReviewState.valueOf(event.getParameter(STATE));
        if (!files.isEmpty()) {
            IJobFunction task = monitor -> marks.mark(files, state, monitor);
            Job.create("Marking images", task).schedule();
        }
        return null;
    }

    private static List<IFile> selected(ExecutionEvent event) {
        List<IFile> files = new ArrayList<>();
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            for (Object element : selection) {
                Optional.ofNullable(Adapters.adapt(element, IFile.class)).ifPresent(files::add);
            }
        }
        return files;
    }
}
