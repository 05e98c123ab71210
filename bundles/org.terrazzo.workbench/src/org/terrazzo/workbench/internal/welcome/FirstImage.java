// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.workbench.internal.welcome;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.storage.BadInputException;

/** Opens an image of a project to begin with. For the display's thread. */
record FirstImage(IWorkbenchWindow window, OpenProjects projects) {

    /** The first image, whatever is drawn on it. */
    void show(IProject project) {
        BasicNewResourceWizard.selectAndReveal(project, window);
        open(project, false);
    }

    /** The first image on which nobody has drawn. */
    void showEmpty(IProject project) {
        open(project, true);
    }

    private void open(IProject project, boolean empty) {
        try {
            Project opened = projects.open(project);
            Optional<ProjectImage> image = opened.images().stream()
                    .filter(each -> !empty || isEmpty(opened, each))
                    .findFirst();
            if (image.isPresent()) {
                IDE.openEditor(window.getActivePage(), projects.file(project, image.get()));
            } else {
                MessageDialog.openInformation(
                        window.getShell(), "No such image", "Every image of " + project.getName() + " is annotated.");
            }
        } catch (IOException | BadInputException | PartInitException e) {
            ILog.of(FirstImage.class).error("No image of " + project.getName() + " could be opened.", e);
        }
    }

    private static boolean isEmpty(Project project, ProjectImage image) {
        return !java.nio.file.Files.exists(project.annotationFile(image));
    }
}
