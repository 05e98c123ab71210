// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.predict;

import java.io.IOException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.annotation.ui.EditedImage;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.model.Box;
import org.terrazzo.prediction.ui.internal.draft.ShownDrafts;
import org.terrazzo.storage.BadInputException;

/** Leads to a place in an image. For the display's thread. */
@Component(service = ImagePlaces.class)
public final class ImagePlaces {

    private final OpenProjects projects;
    private final ShownDrafts drafts;

    @Activate
    public ImagePlaces(@Reference OpenProjects projects, @Reference ShownDrafts drafts) {
        this.projects = projects;
        this.drafts = drafts;
    }

    /**
     * Opens an image and shows a box of it.
     *
     * @param path of the image in the project
     * @param box empty for the image as a whole
     */
    public void open(IWorkbenchWindow window, IProject project, String path, Box box) {
        try {
            for (ProjectImage image : projects.open(project).images()) {
                if (image.path().equals(path)) {
                    open(window, project, image, box);
                    return;
                }
            }
            MessageDialog.openInformation(
                    window.getShell(), "Not There", path + " is no image of the project any more.");
        } catch (PartInitException | IOException | BadInputException e) {
            ILog.of(ImagePlaces.class).error(path + " could not be opened.", e);
        }
    }

    private void open(IWorkbenchWindow window, IProject project, ProjectImage image, Box box) throws PartInitException {
        IEditorPart editor = IDE.openEditor(window.getActivePage(), projects.file(project, image));
        EditedImage open = editor.getAdapter(EditedImage.class);
        if (box.isEmpty()) {
            return;
        }
        if (open != null) {
            open.reveal(box);
        } else {
            drafts.whenOpen(
                    project.getLocation().toPath(),
                    image.path(),
                    opened -> window.getWorkbench().getDisplay().asyncExec(() -> opened.reveal(box)));
        }
    }
}
