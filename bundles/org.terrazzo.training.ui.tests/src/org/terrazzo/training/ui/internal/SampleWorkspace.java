// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.terrazzo.annotation.AnnotationDocument;
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

/** A project of small annotated images in the workspace of the running product, and the window that shows it. */
final class SampleWorkspace implements AutoCloseable {

    static final int SIDE = 64;

    private final IProject project;
    private final IWorkbenchWindow window;

    private SampleWorkspace(IProject project, IWorkbenchWindow window) {
        this.project = project;
        this.window = window;
    }

    /** @param images how many, each with a bright disc on a dark ground */
    static SampleWorkspace in(Path folder, int images) throws Exception {
        return in(folder, "discs", images);
    }

    static SampleWorkspace in(Path folder, String name, int images) throws Exception {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        window.getShell().forceActive();
        IEclipseContext context = window.getService(IEclipseContext.class);
        Path location = folder.toRealPath().resolve(name);
        ClassList classes = ClassList.forNewProject(
                List.of(ClassSpec.of("ground"), ClassSpec.of("disc")), Optional.of(Unlabelled.BACKGROUND));
        context.get(Projects.class).create(location, classes);
        for (int i = 0; i < images; i++) {
            RgbImages.write(location.resolve("images").resolve(i + ".png"), SIDE, SIDE, picture(i));
        }
        IProject project = open(location);
        Project opened = context.get(OpenProjects.class).open(project);
        opened.refresh(Progress.NONE);
        for (ProjectImage image : opened.images()) {
            annotate(opened, image);
        }
        return new SampleWorkspace(project, window);
    }

    private static boolean inDisc(int number, int x, int y) {
        return Math.hypot(x - (20 + number * 5 % 24), y - 32) < 14;
    }

    private static byte[] picture(int number) {
        byte[] rgb = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / 3;
            int level = inDisc(number, pixel % SIDE, pixel / SIDE) ? 190 : 60;
            rgb[i] = (byte) (level + (pixel * 31 + number * 17) % 23);
        }
        return rgb;
    }

    private static void annotate(Project project, ProjectImage image) throws Exception {
        int number = Integer.parseInt(image.path().replace(".png", ""));
        PixelSet disc = PixelSet.where(SIDE, SIDE, (x, y) -> inDisc(number, x, y));
        Region region = new Region("r1", 1, disc, new Origin.Person("Ada"));
        project.saveAnnotation(
                image, AnnotationDocument.empty(image.path(), SIDE, SIDE).withRegions(List.of(region)));
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

    IProject project() {
        return project;
    }

    Path folder() {
        return project.getLocation().toPath();
    }

    IWorkbenchWindow window() {
        return window;
    }

    <T> T service(Class<T> type) {
        return window.getService(IEclipseContext.class).get(type);
    }

    /** All that is to be read in the window at this moment. */
    String text() {
        return String.join("\n", texts(window.getShell()));
    }

    static List<String> texts(Composite area) {
        List<String> texts = new ArrayList<>();
        for (Control child : controls(area)) {
            if (child.isVisible() && child instanceof Label label) {
                texts.add(label.getText());
            } else if (child.isVisible() && child instanceof StyledText text) {
                texts.add(text.getText());
            }
        }
        return texts;
    }

    static List<Control> controls(Composite area) {
        return Arrays.stream(area.getChildren())
                .flatMap(child -> child instanceof Composite inner
                        ? Stream.concat(Stream.of(child), controls(inner).stream())
                        : Stream.of(child))
                .toList();
    }

    /** The tabs of which one has this name. */
    CTabFolder tabs(String name) {
        return controls(window.getShell()).stream()
                .filter(CTabFolder.class::isInstance)
                .map(CTabFolder.class::cast)
                .filter(tabs -> Arrays.stream(tabs.getItems())
                        .anyMatch(item -> item.getText().equals(name)))
                .findFirst()
                .orElseThrow();
    }

    static Optional<Shell> shell(String title) {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell.getText().equals(title))
                .findFirst();
    }

    @Override
    public void close() throws CoreException {
        window.getService(IEclipseContext.class).remove(RunRef.class);
        project.delete(true, true, null);
    }
}
