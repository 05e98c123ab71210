// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.JsonAnnotationStore;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.annotation.ui.internal.canvas.Viewport;
import org.terrazzo.dataset.ClassList;
import org.terrazzo.dataset.ClassSpec;
import org.terrazzo.dataset.Projects;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.imaging.RgbImages;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.BadInputException;

/** A project of two images in the workspace, the first of them open in the editor and shown one to one. */
final class OpenImage implements AutoCloseable {

    /** What the first image shows. */
    @FunctionalInterface
    interface Picture {
        int grey(int x, int y);
    }

    static final int WIDTH = 400;
    static final int HEIGHT = 300;

    /** Dark on the left, bright on the right. */
    static final Picture HALVES = (x, y) -> x < WIDTH / 2 ? 40 : 200;

    private final IProject project;
    private final IWorkbenchPage page;
    private final ImageEditor editor;

    private OpenImage(IProject project, IWorkbenchPage page, ImageEditor editor) {
        this.project = project;
        this.page = page;
        this.editor = editor;
    }

    static OpenImage in(Path folder) throws Exception {
        return in(folder, HALVES);
    }

    static OpenImage in(Path folder, Picture picture) throws Exception {
        Path location = create(folder, picture);
        IProject project = openProject(location);
        service(OpenProjects.class).open(project).refresh(Progress.NONE);
        return show(project, "a.png");
    }

    private static <T> T service(Class<T> type) {
        return PlatformUI.getWorkbench().getService(IEclipseContext.class).get(type);
    }

    /** Makes the project's folder, without opening anything. */
    static Path create(Path folder, Picture picture) throws Exception {
        ClassList classes = ClassList.forNewProject(
                List.of(ClassSpec.of("cell"), ClassSpec.of("nucleus"), ClassSpec.of("membrane")),
                Optional.of(Unlabelled.IGNORE));
        Path location = folder.resolve("cells");
        service(Projects.class).create(location, classes);
        RgbImages.write(location.resolve("images/a.png"), WIDTH, HEIGHT, grey(picture));
        RgbImages.write(location.resolve("images/b.png"), WIDTH, HEIGHT, grey((x, y) -> x % 2));
        return location;
    }

    /** Opens the first image of a project that was made before. */
    static OpenImage at(Path location) throws Exception {
        return show(openProject(location), "a.png");
    }

    private static byte[] grey(Picture picture) {
        byte[] rgb = new byte[3 * WIDTH * HEIGHT];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / 3;
            rgb[i] = (byte) picture.grey(pixel % WIDTH, pixel / WIDTH);
        }
        return rgb;
    }

    private static IProject openProject(Path location) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IPath path = IPath.fromPath(location);
        IProjectDescription description = workspace.loadProjectDescription(path.append(".project"));
        description.setLocation(path);
        IProject project = workspace.getRoot().getProject(description.getName());
        if (!project.exists()) {
            project.create(description, null);
        }
        project.open(null);
        return project;
    }

    private static OpenImage show(IProject project, String name) throws Exception {
        return show(PlatformUI.getWorkbench().getWorkbenchWindows()[0], project, name);
    }

    private static OpenImage show(IWorkbenchWindow window, IProject project, String name) throws Exception {
        IWorkbenchPage page = window.getActivePage();
        window.getShell().forceActive();
        IEditorPart part = IDE.openEditor(page, project.getFolder("images").getFile(name));
        OpenImage image = new OpenImage(project, page, (ImageEditor) part);
        Hands.until("the image is open", () -> image.desk() != null);
        Desk desk = image.desk();
        Hands.until("the canvas has a size", () -> desk.canvas().control().getSize().x > WIDTH);
        image.zoom(1);
        Hands.until("the picture is complete", desk.canvas()::isSettled);
        desk.setFocus();
        return image;
    }

    /** Shows each image pixel as so many screen pixels, and the pointer hits the middle of each. */
    void zoom(int scale) {
        Viewport now = desk().canvas().viewport();
        double left = (WIDTH - now.width() / scale) / 2;
        double top = (HEIGHT - now.height() / scale) / 2;
        desk().canvas().show(new Viewport(scale, left, top, now.width(), now.height()));
    }

    /** The same image in a window of its own, which is in front then. */
    OpenImage inAnotherWindow() throws Exception {
        IWorkbenchWindow window = PlatformUI.getWorkbench()
                .openWorkbenchWindow(page.getPerspective().getId(), page.getInput());
        return show(window, project, "a.png");
    }

    /** The user comes from somewhere else to this editor. */
    OpenImage comeBack() throws PartInitException {
        page.showView("org.eclipse.ui.navigator.ProjectExplorer");
        page.getWorkbenchWindow().getShell().forceActive();
        page.activate(editor);
        return this;
    }

    Path file() {
        return desk().editing().project().annotationFile(desk().editing().image());
    }

    /** The same image, closed and opened again. */
    OpenImage again() throws Exception {
        page.closeAllEditors(false);
        return show(project, "a.png");
    }

    /** The other image, once it has been opened in the place of this one. */
    OpenImage next(String name) throws Exception {
        Hands.until(
                name + " is opened",
                () -> page.getActiveEditor() != null
                        && page.getActiveEditor().getTitle().equals(name));
        return show(project, name);
    }

    Desk desk() {
        return editor.getAdapter(Desk.class);
    }

    ImageEditor editor() {
        return editor;
    }

    IWorkbenchPage page() {
        return page;
    }

    Hands hands() {
        return new Hands(desk());
    }

    /** Waits until the document has so many regions. */
    AnnotationDocument regions(int count) {
        Hands.until(count + " regions", () -> document().regions().size() == count);
        return document();
    }

    AnnotationDocument document() {
        return desk().editing().document();
    }

    /** Waits until so many steps can be undone, and the last gesture is over. */
    AnnotationDocument steps(int count) {
        try {
            Hands.until(
                    count + " steps",
                    () -> labels().size() == count && !desk().runner().isActive());
        } catch (AssertionError e) {
            String now = labels() + (desk().runner().isActive() ? ", and a gesture goes on" : "");
            throw new AssertionError(e.getMessage() + ", but " + now, e);
        }
        return document();
    }

    private List<String> labels() {
        return desk().editing().session().undoLabels();
    }

    /** Saves, and reads what is on the disk. */
    AnnotationDocument saved() throws Exception {
        page.saveEditor(editor, false);
        return onDisk(file());
    }

    static AnnotationDocument onDisk(Path file) throws IOException, BadInputException {
        return new JsonAnnotationStore()
                .load(file, (document, kept, reason) -> {
                    throw new AssertionError(reason);
                })
                .orElseThrow();
    }

    LabelRaster savedLabels() throws Exception {
        return Rasteriser.rasterise(saved(), LabelRaster.UNLABELLED);
    }

    @Override
    public void close() throws IOException, CoreException {
        page.closeAllEditors(false);
        project.delete(true, true, null);
    }
}
