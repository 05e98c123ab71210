// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.Projects;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.storage.BadInputException;

/** Keeps each project by its folder for as long as the workbench runs: a project holds no file open. */
@Component(service = OpenProjects.class)
public final class WorkspaceProjects implements OpenProjects {

    private static final String IMAGES = "images";

    private final Projects projects;
    private final Map<Path, Project> open = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public WorkspaceProjects(@Reference Projects projects) {
        this.projects = projects;
    }

    @Override
    public IProject adopt(Path folder, IProgressMonitor monitor) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IPath location = IPath.fromPath(folder.toAbsolutePath().normalize());
        IProjectDescription description = workspace.loadProjectDescription(location.append(".project"));
        boolean inWorkspace = workspace.getRoot().getLocation().equals(location.removeLastSegments(1));
        description.setLocation(inWorkspace ? null : location);
        IProject project = workspace.getRoot().getProject(description.getName());
        if (!location.equals(project.getLocation())) {
            project.create(description, monitor);
        }
        project.open(monitor);
        workspace.save(false, monitor); // or a crash in the next minutes takes the project out of the workspace
        return project;
    }

    @Override
    public boolean isAnnotationProject(IProject project) {
        try {
            return project.isAccessible() && project.hasNature(NATURE);
        } catch (CoreException e) {
            return false; // closed or deleted between the two questions
        }
    }

    @Override
    public List<IProject> annotationProjects() {
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .filter(this::isAnnotationProject)
                .toList();
    }

    @Override
    public Project open(IProject project) throws IOException, BadInputException {
        Path folder = folder(project);
        Project known = open.get(folder);
        if (known != null) {
            return known;
        }
        Project opened = projects.open(folder);
        Project other = open.putIfAbsent(folder, opened);
        return other == null ? opened : other;
    }

    private static Path folder(IProject project) throws BadInputException {
        if (project.getLocation() == null) {
            throw new BadInputException(
                    "The project " + project.getName() + " lies on no disk of this machine.", "Copy it to one.");
        }
        return project.getLocation().toPath();
    }

    @Override
    public Optional<ProjectImage> image(IFile file) throws IOException, BadInputException {
        if (!isAnnotationProject(file.getProject()) || !isBelowImages(file)) {
            return Optional.empty();
        }
        String path = file.getProjectRelativePath().removeFirstSegments(1).toString();
        Project project = open(file.getProject());
        Optional<ProjectImage> known = project.image(path);
        if (known.isEmpty()) {
            project.refresh(Progress.NONE);
        }
        return known.isPresent() ? known : project.image(path);
    }

    private static boolean isBelowImages(IFile file) {
        return file.getProjectRelativePath().segmentCount() > 1
                && IMAGES.equals(file.getProjectRelativePath().segment(0));
    }

    @Override
    public IFile file(IProject project, ProjectImage image) {
        return project.getFolder(IMAGES).getFile(image.path());
    }

    @Override
    public void changed(IResource resource) {
        listeners.forEach(listener -> listener.changed(resource));
    }

    @Override
    public Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
