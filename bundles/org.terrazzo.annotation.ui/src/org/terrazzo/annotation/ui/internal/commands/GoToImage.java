// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.part.FileEditorInput;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.annotation.ui.internal.editor.Desk;
import org.terrazzo.annotation.ui.internal.editor.ImageEditor;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.storage.BadInputException;

/** Saves the image in the active editor and goes on to another one of its project. */
public final class GoToImage extends ImageCommand {

    static final String COMMAND = "org.terrazzo.annotation.ui.image";
    static final String STEPS = "org.terrazzo.annotation.ui.image.steps";

    @Override
    void run(Desk desk, ExecutionEvent event) {
        String steps = event.getParameter(STEPS);
        IEditorPart editor = HandlerUtil.getActiveEditor(event);
        desk.afterAll(() -> go(desk, editor, steps));
    }

    private static void go(Desk desk, IEditorPart editor, String steps) {
        List<ProjectImage> images = desk.editing().project().images();
        int place = place(images, desk.editing().image().path());
        if (steps.equals("unreviewed")) {
            goToUnreviewed(desk, editor, images, place);
            return;
        }
        int next = Math.clamp(place + Long.parseLong(steps), 0, images.size() - 1);
        if (next == place) {
            desk.say(place == 0 ? "This is the first image." : "This is the last image.");
        } else {
            go(editor, desk.file(images.get(next)));
        }
    }

    private static int place(List<ProjectImage> images, String path) {
        for (int i = 0; i < images.size(); i++) {
            if (images.get(i).path().equals(path)) {
                return i;
            }
        }
        return 0;
    }

    /** There may be many documents to look at: that is done beside the display's thread. */
    private static void goToUnreviewed(Desk desk, IEditorPart editor, List<ProjectImage> images, int place) {
        Project project = desk.editing().project();
        CompletableFuture.supplyAsync(() -> unreviewed(project, images, place))
                .thenAccept(found -> desk.canvas()
                        .onDisplay(() -> found.ifPresentOrElse(
                                image -> go(editor, desk.file(image)),
                                () -> desk.say("All other images are reviewed."))));
    }

    /** The next one after the present one, and from the first one on after the last. */
    private static Optional<ProjectImage> unreviewed(Project project, List<ProjectImage> images, int place) {
        for (int i = 1; i < images.size(); i++) {
            ProjectImage image = images.get((place + i) % images.size());
            if (!isReviewed(project, image)) {
                return Optional.of(image);
            }
        }
        return Optional.empty();
    }

    private static boolean isReviewed(Project project, ProjectImage image) {
        try {
            return project.annotation(image).map(AnnotationDocument::review).equals(Optional.of(ReviewState.REVIEWED));
        } catch (IOException | BadInputException e) {
            throw new CompletionException(e);
        }
    }

    private static void go(IEditorPart before, IFile file) {
        IWorkbenchPage page = before.getSite().getPage();
        if (before.isDirty() && !page.saveEditor(before, false)) {
            return;
        }
        try {
            page.openEditor(new FileEditorInput(file), ImageEditor.ID);
        } catch (PartInitException e) {
            ILog.of(GoToImage.class).error("The image " + file.getFullPath() + " cannot be opened.", e);
            return;
        }
        if (!before.isDirty()) {
            page.closeEditor(before, false);
        }
    }
}
