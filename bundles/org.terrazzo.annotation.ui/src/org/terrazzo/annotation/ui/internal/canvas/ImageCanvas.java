// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.model.Box;

/**
 * Shows an image of any size, the classes over it, and what tools draw. Tiles are made elsewhere: painting takes what is
 * there, and the canvas paints again when more has arrived. For the display's thread alone.
 */
public final class ImageCanvas {

    /** About 150 MB of pictures, and as much again of labels, beyond the Java heap. */
    private static final int TILES = 150;

    /** So long after it was moved the picture stands still. */
    private static final int STILL_MILLIS = 150;

    private final Canvas canvas;
    private final TileGrid grid;
    private final PixelTiles pixels;
    private final LabelTiles labels;
    private final TileStore pixelStore;
    private final TileStore labelStore;
    private final TileStore overviewStore;
    private final TileLayer picture;
    private final TileLayer classes;
    private final OverviewMap map;
    private final List<Layer> above = new ArrayList<>();
    private final List<Consumer<Viewport>> watchers = new ArrayList<>();
    private final List<Runnable> settled = new ArrayList<>();
    private final Runnable stands = this::stand;
    private volatile Viewport viewport;
    private boolean fitted;
    private boolean moving;

    public ImageCanvas(
            Composite parent,
            PixelReader reader,
            DisplaySettings settings,
            Overlay overlay,
            Consumer<ImageReadException> failed) {
        canvas = new Canvas(parent, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED);
        grid = new TileGrid(reader.layout().width(), reader.layout().height());
        pixels = new PixelTiles(grid, reader, settings, failed);
        labels = new LabelTiles(grid, overlay);
        pixelStore = new TileStore(canvas.getDisplay(), "terrazzo-pixels", 2, TILES, pixels, this::repaint);
        labelStore = new TileStore(canvas.getDisplay(), "terrazzo-labels", 1, TILES, labels, this::repaint);
        overviewStore = new TileStore(canvas.getDisplay(), "terrazzo-overview", 1, 1, pixels, this::repaint);
        map = new OverviewMap(grid, overviewStore);
        picture = new TileLayer(grid, List.of(pixelStore, overviewStore), () -> true, this::isMoving);
        classes =
                new TileLayer(grid, List.of(labelStore), () -> labels.overlay().opacity() > 0, this::isMoving);
        viewport = Viewport.fitting(grid.width(), grid.height(), 1, 1);
        listen(reader);
    }

    private void listen(PixelReader reader) {
        canvas.addPaintListener(this::paint);
        canvas.addListener(SWT.Resize, event -> resize());
        canvas.addListener(SWT.Dispose, event -> {
            pixelStore.close();
            labelStore.close();
            overviewStore.close();
            map.close();
            reader.close();
        });
    }

    /** The widget itself, for listeners and layout. */
    public Canvas control() {
        return canvas;
    }

    public Viewport viewport() {
        return viewport;
    }

    /** Paints over the classes, a later layer over those before it. */
    public void add(Layer layer) {
        above.add(layer);
    }

    /** Is told whenever another part of the image is shown. */
    public void onViewport(Consumer<Viewport> watcher) {
        watchers.add(watcher);
    }

    public void show(Viewport other) {
        fitted = false;
        change(other.holding(grid.width(), grid.height()));
    }

    /** The whole image, and again so whenever the canvas's size changes, until the user looks closer. */
    public void fit() {
        Point size = canvas.getSize();
        fitted = true;
        change(Viewport.fitting(grid.width(), grid.height(), Math.max(1, size.x), Math.max(1, size.y)));
    }

    private void resize() {
        Point size = canvas.getSize();
        if (fitted) {
            fit();
        } else {
            change(viewport.resized(Math.max(1, size.x), Math.max(1, size.y)));
        }
    }

    private void change(Viewport other) {
        viewport = other;
        moving = true;
        canvas.getDisplay().timerExec(STILL_MILLIS, stands);
        request();
        canvas.redraw();
        watchers.forEach(watcher -> watcher.accept(other));
    }

    /** The picture has not moved for a moment: it is painted as well as can be. */
    private void stand() {
        moving = false;
        if (!canvas.isDisposed() && viewport.level() != viewport.levelInMotion()) {
            canvas.redraw();
        }
    }

    boolean isMoving() {
        return moving;
    }

    private void request() {
        pixelStore.want(picture.keysInMotion(viewport));
        labelStore.want(classes.keysInMotion(viewport));
        overviewStore.want(List.of(grid.whole()));
    }

    /** From any thread: runs a task on the display's, unless the canvas is gone by then. */
    public void onDisplay(Runnable task) {
        Display display = labelStore.display();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!canvas.isDisposed()) {
                    task.run();
                }
            });
        }
    }

    /** Leaves regions of the document out, for something else is drawn in their place; replaces what was left out. */
    void hide(Set<String> ids) {
        Overlay now = overlay();
        if (!now.absent().equals(ids)) {
            show(now.without(ids), now.bounds(ids).union(now.bounds(now.absent())));
        }
    }

    public Overlay overlay() {
        return labels.overlay();
    }

    /** Another document, of which only this box of the image is to be drawn again. */
    public void show(Overlay other, Box changed) {
        labels.show(other);
        labelStore.invalidate(key -> !grid.box(key).intersect(changed).isEmpty());
        request();
        repaint(changed);
    }

    /** The same content, fainter or stronger. */
    public void restyle(Overlay other) {
        show(other, new Box(0, 0, grid.width(), grid.height()));
    }

    public DisplaySettings settings() {
        return pixels.settings();
    }

    public void show(DisplaySettings other) {
        pixels.show(other);
        pixelStore.invalidate(key -> true);
        overviewStore.invalidate(key -> true);
        request();
    }

    /** Runs the task once, as soon as all that is in sight is up to date. */
    public void whenSettled(Runnable task) {
        settled.add(task);
        tellSettled();
    }

    private void tellSettled() {
        if (isSettled()) {
            List<Runnable> tasks = List.copyOf(settled);
            settled.clear();
            tasks.forEach(Runnable::run);
        }
    }

    /** The small picture of the whole image comes or goes. */
    public void toggleMap() {
        map.toggle();
        canvas.redraw();
    }

    /** Whether the small picture is to be seen while the image is larger than the canvas. */
    public boolean isMapWanted() {
        return map.isWanted();
    }

    OverviewMap map() {
        return map;
    }

    /** True if nothing that is in sight is missing or out of date. */
    public boolean isSettled() {
        return pixelStore.areFresh(picture.keys(viewport)) && labelStore.areFresh(classes.keys(viewport));
    }

    /** True if there is a picture wherever the image is in sight, be it a coarse one. */
    public boolean isCovered() {
        return picture.covers(viewport);
    }

    /** Draws a box of the image again, soon. */
    public void repaint(Box image) {
        repaint(image, 1);
    }

    /** @param reach how far beyond the box, in screen pixels */
    void repaint(Box image, int reach) {
        Box dirty = image.isEmpty() ? Box.EMPTY : viewport.onCanvas(image, reach);
        if (!dirty.isEmpty() && !canvas.isDisposed()) {
            canvas.redraw(dirty.x(), dirty.y(), dirty.width(), dirty.height(), false);
        }
    }

    private void repaint(TileGrid.Key key) {
        if (!canvas.isDisposed()) {
            request();
            repaint(grid.box(key));
            tellSettled();
        }
    }

    private void paint(PaintEvent event) {
        Box dirty = new Box(event.x, event.y, event.width, event.height);
        GC gc = event.gc;
        gc.setBackground(canvas.getBackground());
        gc.fillRectangle(event.x, event.y, event.width, event.height);
        gc.setAdvanced(true);
        gc.setAntialias(SWT.OFF);
        picture.paint(gc, viewport, dirty);
        classes.paint(gc, viewport, dirty);
        above.forEach(layer -> layer.paint(gc, viewport, dirty));
        map.paint(gc, viewport, dirty);
    }
}
