// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.annotation.ui.EditedImage;
import org.terrazzo.dataset.ClassList;
import org.terrazzo.dataset.ClassSpec;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.Projects;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.imaging.RgbImages;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Run;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.TrainingService;

/**
 * A project in the running product: images with a bright disc, all annotated, a model that a real child has learned from
 * them, and an image with two discs that nobody has annotated.
 */
final class TrainedWorkspace implements AutoCloseable {

    static final int SIDE = 96;
    static final int GROUND = 0;
    static final int DISC = 1;

    /** The image that is not annotated: two discs, here their centres. */
    static final String NEW = "new.png";

    static final int LEFT_X = 26;
    static final int RIGHT_X = 70;
    static final int MIDDLE_Y = 48;

    private static final int RADIUS = 14;
    private static final int ANNOTATED = 5;
    private static final int PATIENCE_SECONDS = 240;

    private final IProject project;
    private final IWorkbenchWindow window;

    private TrainedWorkspace(IProject project, IWorkbenchWindow window) {
        this.project = project;
        this.window = window;
    }

    static TrainedWorkspace in(Path folder) throws Exception {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        window.getShell().forceActive();
        IEclipseContext context = window.getService(IEclipseContext.class);
        Path location = folder.toRealPath().resolve("discs");
        ClassList classes = ClassList.forNewProject(List.of(ClassSpec.of("disc")), Optional.of(Unlabelled.BACKGROUND));
        context.get(Projects.class).create(location, classes);
        write(location, NEW, LEFT_X, RIGHT_X);
        for (int i = 0; i < ANNOTATED; i++) {
            write(location, i + ".png", centre(i));
        }
        TrainedWorkspace workspace = new TrainedWorkspace(open(location), window);
        workspace.annotateAndTrain();
        return workspace;
    }

    private static int centre(int image) {
        return 20 + 14 * image;
    }

    private static boolean inDisc(int x, int y, int... centres) {
        return Arrays.stream(centres).anyMatch(centre -> Math.hypot(x - centre, y - MIDDLE_Y) < RADIUS);
    }

    private static void write(Path location, String name, int... centres) throws Exception {
        byte[] rgb = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / 3;
            int level = inDisc(pixel % SIDE, pixel / SIDE, centres) ? 190 : 60;
            rgb[i] = (byte) (level + (pixel * 31 + centres[0] * 17) % 23);
        }
        RgbImages.write(location.resolve("images").resolve(name), SIDE, SIDE, rgb);
    }

    private static IProject open(Path location) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IPath path = IPath.fromPath(location);
        IProjectDescription description = workspace.loadProjectDescription(path.append(".project"));
        description.setLocation(path);
        IProject project = workspace.getRoot().getProject(description.getName());
        project.create(description, null);
        project.open(null);
        return project;
    }

    private void annotateAndTrain() throws Exception {
        Project opened = opened();
        opened.refresh(Progress.NONE);
        for (ProjectImage image : opened.images()) {
            if (!image.path().equals(NEW)) {
                annotate(opened, image);
            }
        }
        TrainingOptions options =
                TrainingOptions.builder().steps(120).crop(64).width(8).depth(2).build();
        Run run = service(TrainingService.class).start(opened, options);
        Outcome outcome = run.outcome().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(outcome).isInstanceOf(Outcome.Completed.class);
    }

    private static void annotate(Project project, ProjectImage image) throws Exception {
        int centre = centre(Integer.parseInt(image.path().replace(".png", "")));
        PixelSet disc = PixelSet.where(SIDE, SIDE, (x, y) -> inDisc(x, y, centre));
        Region region = new Region("r1", DISC, disc, new Origin.Person("Ada"));
        project.saveAnnotation(
                image, AnnotationDocument.empty(image.path(), SIDE, SIDE).withRegions(List.of(region)));
    }

    Project opened() throws Exception {
        return service(OpenProjects.class).open(project);
    }

    IWorkbenchWindow window() {
        return window;
    }

    IProject project() {
        return project;
    }

    <T> T service(Class<T> type) {
        return window.getService(IEclipseContext.class).get(type);
    }

    IEditorPart edit(String name) throws Exception {
        return IDE.openEditor(
                window.getActivePage(), project.getFolder("images").getFile(name));
    }

    /** What was saved of an image. */
    AnnotationDocument onDisk(EditedImage image) throws Exception {
        Path file = image.project().annotationFile(image.image());
        return new JsonAnnotationStore()
                .load(file, (document, kept, reason) -> {
                    throw new AssertionError(reason);
                })
                .orElseThrow();
    }

    /** Takes everything back that a test has left in the project of the image that is not annotated. */
    void forget(String image) throws Exception {
        window.getActivePage().closeAllEditors(false);
        Project opened = opened();
        for (ProjectImage each : opened.images()) {
            if (each.path().equals(image)) {
                Files.deleteIfExists(opened.annotationFile(each));
            }
        }
    }

    static List<Control> controls(Composite area) {
        return Arrays.stream(area.getChildren())
                .flatMap(child -> child instanceof Composite inner
                        ? Stream.concat(Stream.of(child), controls(inner).stream())
                        : Stream.of(child))
                .toList();
    }

    @Override
    public void close() {
        window.getActivePage().closeAllEditors(false);
        Hands.until("the project is deleted", this::isDeleted);
    }

    /** A child that has just ended may still have its last files written. */
    private boolean isDeleted() {
        try {
            project.delete(true, true, null);
            return true;
        } catch (CoreException e) {
            return false;
        }
    }
}
