// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.commands;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.terrazzo.annotation.ui.EditedImage;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.prediction.ui.internal.predict.PredictDialog;
import org.terrazzo.prediction.ui.internal.predict.Predicting;
import org.terrazzo.storage.BadInputException;

/** Asks what to predict and with which model, and predicts. */
public final class Predict extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        OpenProjects projects = Commands.service(window, OpenProjects.class);
        Optional<IProject> project = Commands.project(event, projects);
        if (project.isEmpty()) {
            MessageDialog.openInformation(
                    window.getShell(),
                    "Which Project?",
                    "Select an annotation project, or open one of its images; File > New makes a project.");
            return null;
        }
        try {
            ask(window, projects, project.get(), event);
        } catch (IOException | BadInputException e) {
            MessageDialog.openError(window.getShell(), "Nothing Was Predicted", e.getMessage());
        }
        return null;
    }

    private static void ask(IWorkbenchWindow window, OpenProjects projects, IProject project, ExecutionEvent event)
            throws IOException, BadInputException {
        Project opened = projects.open(project);
        Optional<String> open = Commands.image(event)
                .filter(image -> image.file().getProject().equals(project))
                .map(EditedImage::image)
                .map(ProjectImage::path);
        Set<String> selected = selected(Commands.selection(event), projects, project);
        PredictDialog dialog = new PredictDialog(window, opened, open, selected);
        if (dialog.open() == Window.OK) {
            dialog.answer().start(Commands.service(window, Predicting.class), window, project);
        }
    }

    private static Set<String> selected(List<IResource> resources, OpenProjects projects, IProject project) {
        Set<String> paths = new TreeSet<>();
        for (IResource resource : resources) {
            if (project.equals(resource.getProject()) && resource.getType() != IResource.PROJECT) {
                addImages(resource, projects, paths);
            }
        }
        return paths;
    }

    private static void addImages(IResource below, OpenProjects projects, Set<String> paths) {
        try {
            below.accept(resource -> {
                if (resource instanceof IFile file) {
                    path(file, projects).ifPresent(paths::add);
                }
                return true;
            });
        } catch (CoreException e) {
            ILog.of(Predict.class).warn(below.getFullPath() + " cannot be looked at.", e);
        }
    }

    private static Optional<String> path(IFile file, OpenProjects projects) {
        try {
            return projects.image(file).map(ProjectImage::path);
        } catch (IOException | BadInputException e) {
            ILog.of(Predict.class).warn(file.getFullPath() + " cannot be looked at.", e);
            return Optional.empty();
        }
    }
}
