// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.train;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.advice.Finding;
import org.terrazzo.training.advice.Finding.Target;

/** Where something in a project can be mended. */
record Places(IWorkbenchWindow window, IProject project) {

    private static final String GALLERY = "org.terrazzo.dataset.ui.gallery";
    private static final String CLASSES = "org.terrazzo.annotation.ui.classes";

    /** What a link to the place of a finding says. */
    static String name(Finding finding) {
        return switch (finding.target()) {
            case Target.OfImage image -> "Open " + image.path();
            case Target.OfClass known -> "Show the classes";
            case Target.OfProject all -> "Show the images";
        };
    }

    void show(Target target) {
        try {
            switch (target) {
                case Target.OfImage image -> open(image.path());
                case Target.OfClass known -> page().showView(CLASSES);
                case Target.OfProject all -> page().showView(GALLERY);
            }
        } catch (PartInitException | IOException | BadInputException e) {
            ILog.of(Places.class).error("What was asked for cannot be shown.", e);
        }
    }

    private IWorkbenchPage page() {
        return window.getActivePage();
    }

    private void open(String path) throws PartInitException, IOException, BadInputException {
        OpenProjects projects = window.getService(IEclipseContext.class).get(OpenProjects.class);
        Optional<ProjectImage> image = projects.open(project).image(path);
        if (image.isPresent()) {
            IFile file = projects.file(project, image.get());
            IDE.openEditor(page(), file);
        }
    }
}
