// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Canvas;
import org.terrazzo.annotation.ui.internal.canvas.TileGrid.Key;
import org.terrazzo.model.Box;

/** A sheet over the image whose tiles somebody else draws, beside the display's thread. For the display's thread. */
public final class SheetLayer implements Layer {

    /** Draws tiles; not on the display's thread. */
    @FunctionalInterface
    public interface Drawing {

        /** @param step each pixel of the picture stands for step x step pixels of the image */
        ImageData draw(Box part, int step);
    }

    /** About 100 MB of pictures beyond the Java heap. */
    private static final int TILES = 100;

    private final ImageCanvas image;
    private final TileGrid grid;
    private final TileStore store;
    private final TileLayer tiles;
    private final IntSupplier opacity;

    /** As the display's thread was told; the tiles are drawn on another. */
    private volatile int strength;

    /** Lives as long as the canvas does. */
    public SheetLayer(ImageCanvas image, Box whole, IntSupplier opacity, Drawing drawing) {
        this.image = image;
        this.opacity = opacity;
        strength = opacity.getAsInt();
        grid = new TileGrid(whole.width(), whole.height());
        Canvas canvas = image.control();
        TileStore.Maker maker = (key, publish) -> make(drawing, key, publish);
        store = new TileStore(canvas.getDisplay(), "terrazzo-sheet", 1, TILES, maker, this::arrived);
        tiles = new TileLayer(grid, List.of(store), () -> strength > 0, image::isMoving);
        image.onViewport(viewport -> request());
        canvas.addListener(SWT.Dispose, event -> store.close());
    }

    private void make(Drawing drawing, Key key, Consumer<ImageData> publish) {
        ImageData data = drawing.draw(grid.box(key), 1 << key.level());
        fade(data, strength);
        publish.accept(data);
    }

    /** Tiles are painted as they are: what shows through is part of them. */
    private static void fade(ImageData data, int opacity) {
        if (data.alphaData == null) {
            data.alphaData = new byte[data.width * data.height];
            Arrays.fill(data.alphaData, (byte) 255);
        }
        for (int i = 0; i < data.alphaData.length; i++) {
            data.alphaData[i] = (byte) ((data.alphaData[i] & 0xFF) * opacity / 255);
        }
    }

    private void arrived(Key key) {
        if (!image.control().isDisposed()) {
            request();
            image.repaint(grid.box(key));
        }
    }

    private void request() {
        if (strength > 0) {
            store.want(tiles.keysInMotion(image.viewport()));
        }
    }

    /** A box of the image looks otherwise now. */
    public void changed(Box part) {
        strength = opacity.getAsInt();
        store.invalidate(key -> !grid.box(key).intersect(part).isEmpty());
        request();
        image.control().redraw();
    }

    /** What was drawn is to be seen with another opacity. */
    public void restyled() {
        changed(new Box(0, 0, grid.width(), grid.height()));
    }

    @Override
    public void paint(GC gc, Viewport viewport, Box dirty) {
        tiles.paint(gc, viewport, dirty);
    }
}
