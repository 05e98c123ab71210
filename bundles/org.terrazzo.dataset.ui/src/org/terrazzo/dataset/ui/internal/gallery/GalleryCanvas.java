// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.gallery;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.terrazzo.dataset.ProjectImage;

/** A grid of images, of which only those in sight are drawn and asked for: ten thousand cost no more than ten. */
final class GalleryCanvas {

    private final Canvas canvas;
    private final CellPainter painter;
    private final Consumer<List<ProjectImage>> visible;
    private final Consumer<ProjectImage> opened;
    private final Supplier<String> emptyWords;
    private List<ProjectImage> images = List.of();
    private final GallerySelection selection;

    /**
     * @param visible is told which images are in sight
     * @param opened is told which image the user wants to work on
     * @param selected is told which images are selected now
     * @param emptyWords why there is no image, and what to do
     */
    GalleryCanvas(
            Composite parent,
            CellPainter painter,
            Consumer<List<ProjectImage>> visible,
            Consumer<ProjectImage> opened,
            Consumer<List<ProjectImage>> selected,
            Supplier<String> emptyWords) {
        this.emptyWords = emptyWords;
        this.selection = new GallerySelection(() -> selectionChanged(selected));
        this.painter = painter;
        this.visible = visible;
        this.opened = opened;
        canvas = new Canvas(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_REDRAW_RESIZE);
        canvas.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> layout());
        canvas.addListener(SWT.MouseDown, this::click);
        canvas.addListener(SWT.MouseDoubleClick, event -> open());
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.getVerticalBar().addListener(SWT.Selection, event -> scrolled());
    }

    Canvas control() {
        return canvas;
    }

    void show(List<ProjectImage> others) {
        images = others;
        selection.show(others);
        layout();
    }

    private Grid grid() {
        return new Grid(images.size(), canvas.getClientArea().width);
    }

    private int top() {
        return canvas.getVerticalBar().getSelection();
    }

    private void layout() {
        ScrollBar bar = canvas.getVerticalBar();
        int height = Math.max(1, canvas.getClientArea().height);
        int all = Math.max(height, grid().height());
        bar.setValues(Math.min(top(), all - height), 0, all, height, Grid.CELL_HEIGHT / 3, height);
        scrolled();
    }

    private void scrolled() {
        Grid grid = grid();
        visible.accept(images.subList(
                Math.min(images.size(), grid.first(top())), grid.end(top() + canvas.getClientArea().height)));
        canvas.redraw();
    }

    private void paint(GC gc) {
        Grid grid = grid();
        Rectangle area = canvas.getClientArea();
        for (int i = grid.first(top()); i < grid.end(top() + area.height); i++) {
            Rectangle cell = grid.cell(i);
            cell.y -= top();
            painter.paint(gc, cell, images.get(i), selection.has(i));
        }
        if (images.isEmpty()) {
            painter.paintEmpty(gc, area, emptyWords.get());
        }
    }

    private void click(Event event) {
        canvas.setFocus();
        int i = grid().at(event.x, event.y + top());
        if (event.button == 1) {
            choose(i, event.stateMask);
        } else if (!selection.has(i)) {
            choose(i, 0);
        }
    }

    private void open() {
        if (selection.cursor() >= 0) {
            opened.accept(images.get(selection.cursor()));
        }
    }

    private void key(Event event) {
        int columns = grid().columns();
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> step(-1, event.stateMask);
            case SWT.ARROW_RIGHT -> step(1, event.stateMask);
            case SWT.ARROW_UP -> step(-columns, event.stateMask);
            case SWT.ARROW_DOWN -> step(columns, event.stateMask);
            case SWT.HOME -> step(-images.size(), event.stateMask);
            case SWT.END -> step(images.size(), event.stateMask);
            case SWT.CR -> open();
            default -> {
                // no key of the gallery's
            }
        }
    }

    /** With Shift the row up to there is selected, without only what is there. */
    private void step(int by, int modifiers) {
        if (!images.isEmpty()) {
            int next = Math.clamp((long) selection.cursor() + by, 0, images.size() - 1);
            choose(next, modifiers & SWT.SHIFT);
        }
    }

    private void choose(int i, int modifiers) {
        boolean adds = (modifiers & (SWT.SHIFT | SWT.MOD1)) != 0;
        if (i < 0 && adds) {
            return;
        }
        if ((modifiers & SWT.SHIFT) != 0) {
            selection.upTo(i);
        } else if ((modifiers & SWT.MOD1) != 0) {
            selection.toggle(i);
        } else {
            selection.only(i);
        }
        if (i >= 0) {
            bringIntoSight(grid().cell(i));
        }
    }

    void selectAll() {
        selection.all();
    }

    private void selectionChanged(Consumer<List<ProjectImage>> selected) {
        selected.accept(selection.selected());
        canvas.redraw();
    }

    private void bringIntoSight(Rectangle cell) {
        Point seen = new Point(top(), top() + canvas.getClientArea().height);
        if (cell.y < seen.x || cell.y + cell.height > seen.y) {
            int top = cell.y < seen.x ? cell.y : cell.y + cell.height - canvas.getClientArea().height;
            canvas.getVerticalBar().setSelection(top);
            scrolled();
        }
    }
}
