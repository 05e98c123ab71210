// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.terrazzo.annotation.ui.internal.canvas.TileGrid.Key;
import org.terrazzo.model.Box;

/** The whole image, small, in a corner, with a frame around what the canvas shows; only while that is not all of it. */
final class OverviewMap implements Layer, AutoCloseable {

    /** The longer side, in screen pixels. */
    private static final int SIDE = 160;

    private static final int MARGIN = 10;

    private final TileGrid grid;
    private final TileStore store;
    private boolean wanted = true;

    /** The tile of which there is a small picture. */
    private Image shown;

    private Image small;

    OverviewMap(TileGrid grid, TileStore store) {
        this.grid = grid;
        this.store = store;
    }

    void toggle() {
        wanted = !wanted;
    }

    boolean isWanted() {
        return wanted;
    }

    /** Whether a point of the canvas lies on the map. */
    boolean covers(Viewport viewport, int x, int y) {
        return isShown(viewport) && place(viewport).contains(x, y);
    }

    /** The canvas's middle is moved to what the map shows at this point of the canvas. */
    Viewport moved(Viewport viewport, int x, int y) {
        Box place = place(viewport);
        return viewport.centredOn(
                (x - place.x() + 0.5) * grid.width() / place.width(),
                (y - place.y() + 0.5) * grid.height() / place.height());
    }

    private boolean isShown(Viewport viewport) {
        Box all = new Box(0, 0, grid.width(), grid.height());
        return wanted
                && viewport.width() > 3 * SIDE
                && viewport.height() > 2 * SIDE
                && !viewport.visible(grid.width(), grid.height()).equals(all);
    }

    /** In the lower right corner of the canvas. */
    private Box place(Viewport viewport) {
        double scale = (double) SIDE / Math.max(grid.width(), grid.height());
        int width = (int) Math.max(1, Math.round(grid.width() * scale));
        int height = (int) Math.max(1, Math.round(grid.height() * scale));
        return new Box(viewport.width() - width - MARGIN, viewport.height() - height - MARGIN, width, height);
    }

    @Override
    public void paint(GC gc, Viewport viewport, Box dirty) {
        Box place = place(viewport);
        if (!isShown(viewport) || place.intersect(dirty).isEmpty()) {
            return;
        }
        Key whole = grid.whole();
        store.find(whole).ifPresent(image -> gc.drawImage(small(gc.getDevice(), image, place), place.x(), place.y()));
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
        frame(gc, place, SWT.COLOR_BLACK);
        Box seen = seen(viewport, place);
        frame(gc, new Box(seen.x() - 1, seen.y() - 1, seen.width() + 2, seen.height() + 2), SWT.COLOR_BLACK);
        frame(gc, seen, SWT.COLOR_YELLOW);
    }

    /** Made smaller once and not in each frame, for that takes longer than to paint all the rest. */
    private Image small(Device device, Image image, Box place) {
        if (image != shown) {
            close();
            shown = image;
            small = new Image(device, place.width(), place.height());
            GC gc = new GC(small);
            TileImage.paint(gc, image, TileImage.size(image), new Box(0, 0, place.width(), place.height()), false);
            gc.dispose();
        }
        return small;
    }

    @Override
    public void close() {
        if (small != null) {
            small.dispose();
        }
    }

    private Box seen(Viewport viewport, Box place) {
        Box visible = viewport.visible(grid.width(), grid.height());
        double scale = (double) place.width() / grid.width();
        return new Box(
                place.x() + (int) (visible.x() * scale),
                place.y() + (int) (visible.y() * scale),
                Math.max(2, (int) (visible.width() * scale)),
                Math.max(2, (int) (visible.height() * scale)));
    }

    private static void frame(GC gc, Box box, int colour) {
        gc.setForeground(gc.getDevice().getSystemColor(colour));
        gc.drawRectangle(box.x(), box.y(), box.width() - 1, box.height() - 1);
    }
}
