// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.session.AnnotationSessions;
import org.terrazzo.annotation.session.DocumentFiles;
import org.terrazzo.annotation.ui.internal.canvas.PixelReader;
import org.terrazzo.annotation.ui.internal.canvas.Scratch;
import org.terrazzo.annotation.ui.internal.drawing.ClassStates;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.storage.BadInputException;

/** Opens what an image editor works on; reads files, so not on the display's thread. */
@Component(service = EditorOpening.class)
public final class EditorOpening {

    /** @param notices what the user should know although the image could be opened */
    record Opened(ImageEditing editing, PixelReader reader, List<String> notices) {}

    private final OpenProjects projects;
    private final AnnotationSessions sessions;
    private final ImageOpener images;
    private final ClassStates states;

    @Activate
    public EditorOpening(
            @Reference OpenProjects projects,
            @Reference AnnotationSessions sessions,
            @Reference ImageOpener images,
            @Reference ClassStates states) {
        this.projects = projects;
        this.sessions = sessions;
        this.images = images;
        this.states = states;
    }

    Opened open(IFile file) throws IOException, BadInputException {
        ProjectImage image = projects.image(file).orElseThrow(() -> noImage(file));
        Project project = projects.open(file.getProject());
        List<String> notices = new ArrayList<>();
        AnnotationSession session = sessions.open(
                DocumentFiles.inProject(project.folder(), image.path()),
                AnnotationDocument.empty(
                        image.path(), image.layout().width(), image.layout().height()),
                (document, kept, reason) -> notices.add(setAside(document, kept, reason)));
        int first = project.classes().list().getFirst().index();
        ImageEditing editing = new ImageEditing(file, project, image, session, states.of(project.folder(), first));
        PixelReader reader =
                new PixelReader(images, project.file(image), image.page(), image.layout(), Scratch.folder());
        return new Opened(editing, reader, notices);
    }

    private static BadInputException noImage(IFile file) {
        return new BadInputException(
                file.getFullPath() + " is no image of an annotation project.",
                "Images lie in the folder 'images' of a project; the Problems view says why a file there is no image.");
    }

    private static String setAside(Path document, Path kept, String reason) {
        return document.getFileName() + " could not be read and is kept as " + kept + ". " + reason;
    }
}
