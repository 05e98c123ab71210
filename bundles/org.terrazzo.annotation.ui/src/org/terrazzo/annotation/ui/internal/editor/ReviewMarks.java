// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.session.AnnotationSessions;
import org.terrazzo.annotation.session.DocumentFiles;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.storage.TerrazzoException;

/**
 * Marks images as reviewed or not, each as a step of its history, so that editors see it at once. What is unsaved in an
 * editor stays unsaved there, with the mark. Not for the display's thread.
 */
@Component(service = ReviewMarks.class)
public final class ReviewMarks {

    private final OpenProjects projects;
    private final AnnotationSessions sessions;

    @Activate
    public ReviewMarks(@Reference OpenProjects projects, @Reference AnnotationSessions sessions) {
        this.projects = projects;
        this.sessions = sessions;
    }

    /** What is no image of a project is left out; what could not be marked is in the status. */
    public IStatus mark(List<IFile> files, ReviewState state, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, files.size());
        MultiStatus failed = new MultiStatus(ReviewMarks.class, 0, "Some images could not be marked.");
        for (IFile file : files) {
            if (progress.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            try {
                mark(file, state);
            } catch (IOException | TerrazzoException e) {
                failed.add(Status.error(file.getName() + ": " + e.getMessage(), e));
            }
            progress.worked(1);
        }
        return failed.getChildren().length == 0 ? Status.OK_STATUS : failed;
    }

    private void mark(IFile file, ReviewState state) throws IOException, TerrazzoException {
        Optional<ProjectImage> image = projects.image(file);
        if (image.isPresent()) {
            mark(projects.open(file.getProject()), image.get(), state);
            projects.changed(file);
        }
    }

    private void mark(Project project, ProjectImage image, ReviewState state) throws IOException, TerrazzoException {
        AnnotationDocument empty = AnnotationDocument.empty(
                image.path(), image.layout().width(), image.layout().height());
        try (AnnotationSession session = sessions.open(
                DocumentFiles.inProject(project.folder(), image.path()),
                empty,
                (document, kept, reason) ->
                        ILog.of(ReviewMarks.class).warn(document + " was set aside as " + kept + ": " + reason))) {
            boolean unsaved = session.dirty();
            session.apply(
                    state == ReviewState.REVIEWED ? "Mark as reviewed" : "Mark as not reviewed",
                    new Edit.Review(state));
            if (!unsaved) {
                session.save();
            }
        }
    }
}
