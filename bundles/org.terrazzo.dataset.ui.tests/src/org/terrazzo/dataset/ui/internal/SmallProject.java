// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.PlatformUI;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.dataset.ClassList;
import org.terrazzo.dataset.ClassSpec;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.Projects;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.imaging.RgbImages;
import org.terrazzo.model.Box;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;
import org.terrazzo.model.Unlabelled;

/** A project of the workspace with the classes road, car and tree, and images of 16 x 12 pixels. */
public final class SmallProject implements AutoCloseable {

    static final int WIDTH = 16;
    static final int HEIGHT = 12;

    private final IProject resource;
    private final Project project;

    private SmallProject(IProject resource, Project project) {
        this.resource = resource;
        this.project = project;
    }

    /** @param images their paths; no two have the same content */
    public static SmallProject in(Path folder, String... images) throws Exception {
        Path location = folder.resolve("streets");
        ClassList classes = ClassList.forNewProject(
                List.of(ClassSpec.of("road"), ClassSpec.of("car"), ClassSpec.of("tree")),
                Optional.of(Unlabelled.IGNORE));
        service(Projects.class).create(location, classes);
        for (int i = 0; i < images.length; i++) {
            write(location.resolve("images").resolve(images[i]), i);
        }
        IProject resource = open(location);
        Project project = service(OpenProjects.class).open(resource);
        project.refresh(Progress.NONE);
        return new SmallProject(resource, project);
    }

    private static IProject open(Path location) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IPath path = IPath.fromPath(location);
        IProjectDescription description = workspace.loadProjectDescription(path.append(".project"));
        description.setLocation(path);
        IProject project = workspace.getRoot().getProject(description.getName());
        project.create(description, null);
        project.open(null);
        project.build(IncrementalProjectBuilder.FULL_BUILD, null);
        return project;
    }

    public static <T> T service(Class<T> type) {
        return PlatformUI.getWorkbench().getService(IEclipseContext.class).get(type);
    }

    /** @param number another one makes another content */
    public static void write(Path file, int number) throws IOException {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        rgb[0] = (byte) number;
        Files.createDirectories(file.getParent());
        RgbImages.write(file, WIDTH, HEIGHT, rgb);
    }

    public IProject resource() {
        return resource;
    }

    public Project project() {
        return project;
    }

    public ProjectImage image(String path) {
        return project.image(path).orElseThrow();
    }

    /** Draws a region of each of these classes into an image. */
    public void annotate(String path, ReviewState review, int... classes) throws Exception {
        AnnotationDocument document =
                AnnotationDocument.empty(path, WIDTH, HEIGHT).withReview(review);
        List<Region> regions = Arrays.stream(classes)
                .mapToObj(index -> new Region(
                        "r" + (index + 1), index, PixelSet.of(new Box(index, 0, 1, 2)), new Origin.Person("ada")))
                .toList();
        project.saveAnnotation(image(path), document.withRegions(regions));
        service(OpenProjects.class).changed(resource);
    }

    @Override
    public void close() throws CoreException {
        PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().closeAllEditors(false);
        resource.delete(true, true, null);
    }
}
