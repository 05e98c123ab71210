// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.dataset.ui.internal.SmallProject;
import org.terrazzo.dataset.ui.internal.Widgets;
import org.terrazzo.imaging.ImageOpener;

/** Ten thousand images cost no more than those in sight. */
class GalleryCanvasTest {

    private static final int COUNT = 10_000;

    /** What fits into the shell, with the rows that are cut. */
    private static final int IN_SIGHT = 6 * 6;

    @TempDir
    private Path folder;

    private final List<ProjectImage> painted = new ArrayList<>();
    private List<ProjectImage> visible = List.of();
    private List<ProjectImage> selected = List.of();
    private final List<ProjectImage> opened = new ArrayList<>();
    private Shell shell;
    private Thumbnails thumbnails;
    private GalleryCanvas gallery;
    private List<ProjectImage> images;

    @BeforeEach
    void open() throws Exception {
        images = tenThousand();
        shell = new Shell(Display.getCurrent());
        shell.setLayout(new FillLayout());
        shell.setSize(6 * Grid.CELL_WIDTH + 40, 4 * Grid.CELL_HEIGHT);
        thumbnails = new Thumbnails(
                shell.getDisplay(), SmallProject.service(ImageOpener.class), folder.resolve("thumbnails"), () -> {});
        gallery = new GalleryCanvas(
                shell,
                new CellPainter(thumbnails, new Facts(), image -> {
                    painted.add(image);
                    return "";
                }),
                seen -> visible = List.copyOf(seen),
                opened::add,
                now -> selected = now,
                () -> "");
        shell.open();
        gallery.show(images);
        Widgets.until("it is painted", () -> painted.contains(images.getFirst()));
    }

    /** One image under ten thousand names. */
    private List<ProjectImage> tenThousand() throws Exception {
        try (SmallProject project = SmallProject.in(folder, "a.png")) {
            ProjectImage image = project.image("a.png");
            return IntStream.range(0, COUNT)
                    .mapToObj(i -> new ProjectImage(
                            "%05d.png".formatted(i), "%064x".formatted(i), image.layout(), image.page(), image.range()))
                    .toList();
        }
    }

    @AfterEach
    void close() {
        thumbnails.close();
        shell.dispose();
    }

    private Canvas canvas() {
        return gallery.control();
    }

    @Test
    void onlyWhatIsInSightIsPaintedAndAskedFor() {
        assertThat(visible).hasSizeBetween(12, IN_SIGHT).startsWith(images.getFirst());
        assertThat(canvas().getChildren()).isEmpty();
        painted.clear();
        canvas().redraw();
        Widgets.until("it is painted again", () -> !painted.isEmpty());
        assertThat(painted).hasSizeLessThanOrEqualTo(IN_SIGHT);
    }

    @Test
    void theLastIsReachedAtOnceAndNothingBetweenIsPainted() {
        painted.clear();
        key(SWT.END);
        Widgets.until("the last is painted", () -> painted.contains(images.getLast()));
        assertThat(visible).hasSizeLessThanOrEqualTo(IN_SIGHT).endsWith(images.getLast());
        assertThat(painted).doesNotContain(images.get(COUNT / 2));
        key(SWT.CR);
        assertThat(opened).containsExactly(images.getLast());
    }

    @Test
    void theScrollBarLeadsAnywhere() {
        int all = canvas().getVerticalBar().getMaximum();
        canvas().getVerticalBar().setSelection(all / 2);
        canvas().getVerticalBar().notifyListeners(SWT.Selection, new Event());
        assertThat(visible).hasSizeLessThanOrEqualTo(IN_SIGHT);
        assertThat(images.indexOf(visible.getFirst())).isBetween(COUNT / 2 - 20, COUNT / 2 + 20);
    }

    @Test
    void arrowsGoFromOneToTheNext() {
        key(SWT.HOME);
        key(SWT.ARROW_RIGHT);
        key(SWT.ARROW_RIGHT);
        key(SWT.ARROW_LEFT);
        key(SWT.CR);
        assertThat(opened).containsExactly(images.get(1));
    }

    @Test
    void aDoubleClickOpensWhatIsUnderThePointer() {
        mouse(SWT.MouseDown, Grid.CELL_WIDTH + 20, 30);
        mouse(SWT.MouseDoubleClick, Grid.CELL_WIDTH + 20, 30);
        assertThat(opened).containsExactly(images.get(1));
    }

    @Test
    void aRowIsSelectedWithShiftAndOthersBesideWithControl() {
        mouse(SWT.MouseDown, 20, 30);
        assertThat(selected).containsExactly(images.getFirst());
        mouse(SWT.MouseDown, 2 * Grid.CELL_WIDTH + 20, 30, SWT.SHIFT);
        assertThat(selected).isEqualTo(images.subList(0, 3));
        mouse(SWT.MouseDown, Grid.CELL_WIDTH + 20, 30, SWT.MOD1);
        assertThat(selected).containsExactly(images.get(0), images.get(2));
        mouse(SWT.MouseDown, 20, Grid.CELL_HEIGHT + 30, SWT.MOD1);
        assertThat(selected).containsExactly(images.get(0), images.get(2), images.get(6));
        key(SWT.ARROW_RIGHT, SWT.SHIFT);
        assertThat(selected).containsExactly(images.get(6), images.get(7));
        key(SWT.ARROW_LEFT);
        assertThat(selected).containsExactly(images.get(6));
    }

    @Test
    void whatIsSelectedStaysSoWhileItIsShown() {
        gallery.selectAll();
        assertThat(selected).hasSize(COUNT);
        gallery.show(images.subList(2, 5).reversed());
        assertThat(selected).isEqualTo(images.subList(2, 5).reversed());
        mouse(SWT.MouseDown, 3 * Grid.CELL_WIDTH + 20, Grid.CELL_HEIGHT + 30);
        assertThat(selected).isEmpty();
    }

    @Test
    void theSecondButtonKeepsWhatIsSelectedUnderIt() {
        mouse(SWT.MouseDown, 20, 30);
        mouse(SWT.MouseDown, Grid.CELL_WIDTH + 20, 30, SWT.SHIFT);
        second(20, 30);
        assertThat(selected).hasSize(2);
        second(3 * Grid.CELL_WIDTH + 20, 30);
        assertThat(selected).containsExactly(images.get(3));
    }

    @Test
    void fewerImagesAreShownFromTheirFirst() {
        key(SWT.END);
        gallery.show(images.subList(0, 3));
        assertThat(visible).isEqualTo(images.subList(0, 3));
    }

    private void second(int x, int y) {
        Event event = new Event();
        event.button = 3;
        event.x = x;
        event.y = y;
        canvas().notifyListeners(SWT.MouseDown, event);
    }

    private void key(int code) {
        key(code, 0);
    }

    private void key(int code, int modifiers) {
        Event event = new Event();
        event.keyCode = code;
        event.stateMask = modifiers;
        canvas().notifyListeners(SWT.KeyDown, event);
    }

    private void mouse(int type, int x, int y) {
        mouse(type, x, y, 0);
    }

    private void mouse(int type, int x, int y, int modifiers) {
        Event event = new Event();
        event.stateMask = modifiers;
        event.button = 1;
        event.x = x;
        event.y = y;
        canvas().notifyListeners(type, event);
    }
}
