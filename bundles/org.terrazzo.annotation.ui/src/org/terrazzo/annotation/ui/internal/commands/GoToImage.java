// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.commands;

import java.util.List;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.part.FileEditorInput;
import org.terrazzo.annotation.ui.internal.editor.Desk;
import org.terrazzo.annotation.ui.internal.editor.ImageEditor;
import org.terrazzo.dataset.ProjectImage;

/** Saves the image in the active editor and goes on to the next or the previous one of its project. */
public final class GoToImage extends ImageCommand {

    @Override
    void run(Desk desk, ExecutionEvent event) throws Exception {
        int steps = Integer.parseInt(event.getParameter("org.terrazzo.annotation.ui.image.steps"));
        List<ProjectImage> images = desk.editing().project().images();
        int place = place(images, desk.editing().image().path());
        int next = Math.clamp(place + steps, 0, images.size() - 1);
        if (next != place) {
            go(event, desk.file(images.get(next)));
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

    private static void go(ExecutionEvent event, IFile file) throws Exception {
        IEditorPart before = HandlerUtil.getActiveEditor(event);
        IWorkbenchPage page = before.getSite().getPage();
        if (before.isDirty() && !page.saveEditor(before, false)) {
            return;
        }
        page.openEditor(new FileEditorInput(file), ImageEditor.ID);
        if (!before.isDirty()) {
            page.closeEditor(before, false);
        }
    }
}
