// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.annotation.ReviewState;
import org.terrazzo.dataset.ui.internal.Mouse;
import org.terrazzo.dataset.ui.internal.SmallProject;
import org.terrazzo.dataset.ui.internal.Widgets;

/** The gallery in the workbench: what is filtered, and opened from there. */
class GalleryViewTest {

    private static final String ID = "org.terrazzo.dataset.ui.gallery";

    @TempDir
    private Path folder;

    private SmallProject project;
    private IWorkbenchPage page;

    @BeforeEach
    void open() throws Exception {
        project = SmallProject.in(folder, "a.png", "b.png", "c.png");
        page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        page.hideView(page.findView(ID));
        page.showView(ID);
    }

    @AfterEach
    void close() throws Exception {
        project.close();
    }

    private Composite view() {
        Composite shell = page.getWorkbenchWindow().getShell();
        return Widgets.all(shell, Text.class).stream()
                .filter(text -> text.getMessage().equals("Filter by name"))
                .findFirst()
                .orElseThrow()
                .getParent()
                .getParent();
    }

    private Canvas canvas() {
        return Widgets.all(view(), Canvas.class).stream()
                .filter(each -> (each.getStyle() & SWT.V_SCROLL) != 0)
                .findFirst()
                .orElseThrow();
    }

    private void openLast() {
        Canvas canvas = canvas();
        for (int code : new int[] {SWT.END, SWT.CR}) {
            Event event = new Event();
            event.keyCode = code;
            canvas.notifyListeners(SWT.KeyDown, event);
        }
    }

    private void opened(String name) {
        Widgets.until(
                name + " is opened",
                () -> page.getActiveEditor() != null
                        && page.getActiveEditor().getTitle().equals(name));
    }

    @Test
    void anImageIsOpenedFromTheGallery() {
        openLast();
        opened("c.png");
    }

    @Test
    void onlyWhatIsFilteredCanBeOpened() {
        Widgets.all(view(), Text.class).getFirst().setText("a.");
        openLast();
        opened("a.png");
    }

    @Test
    void whatIsAnnotatedMeanwhileIsNoticed() throws Exception {
        Widgets.choose(Widgets.all(view(), Combo.class).getFirst(), "Reviewed");
        openLast();
        assertThat(page.getActiveEditor()).isNull();
        project.annotate("b.png", ReviewState.REVIEWED, 1);
        Widgets.until("it can be opened", () -> {
            openLast();
            return page.getActiveEditor() != null;
        });
        opened("b.png");
    }

    /** What commands, wherever they come from, find selected. */
    private List<Object> selection() {
        return page.getWorkbenchWindow().getSelectionService().getSelection() instanceof IStructuredSelection selection
                ? List.of(selection.toArray())
                : List.of();
    }

    private void selected(String... names) {
        List<Object> files = Stream.of(names)
                .map(name -> (Object) project.resource().getFolder("images").getFile(name))
                .toList();
        Widgets.until(List.of(names) + " are selected", () -> selection().equals(files));
    }

    @Test
    void theWorkbenchKnowsWhatIsSelectedByMouseAndKeys() {
        page.getWorkbenchWindow().getShell().forceActive();
        Mouse mouse = new Mouse(canvas());
        mouse.click(20, 30, 0);
        selected("a.png");
        Point last = cell(2);
        mouse.click(last.x, last.y, SWT.MOD1);
        selected("a.png", "c.png");
        mouse.key('a', SWT.MOD1);
        selected("a.png", "b.png", "c.png");
        mouse.key(SWT.HOME);
        selected("a.png");
        mouse.key(SWT.END, SWT.SHIFT);
        selected("a.png", "b.png", "c.png");
        Widgets.all(view(), Text.class).getFirst().setText("b.");
        selected("b.png");
    }

    private Point cell(int i) {
        Rectangle cell = new Grid(3, canvas().getClientArea().width).cell(i);
        return new Point(cell.x + 20, cell.y + 30);
    }
}
