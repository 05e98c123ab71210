// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.swt.graphics.ImageData;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.annotation.ui.internal.canvas.TileGrid.Key;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;

/**
 * Makes the tiles of the class overlay, from the document as it is when the work begins. On level 0 they show exactly
 * the pixels that training will see; on coarser levels outlines are scaled before they are filled, so that a tile's
 * cost goes by what is drawn on it and not by how much of the image it stands for.
 */
final class LabelTiles implements TileStore.Maker {

    private final TileGrid grid;
    private volatile Overlay overlay;

    LabelTiles(TileGrid grid, Overlay overlay) {
        this.grid = grid;
        this.overlay = overlay;
    }

    void show(Overlay other) {
        overlay = other;
    }

    Overlay overlay() {
        return overlay;
    }

    @Override
    public void make(Key key, Consumer<ImageData> publish) {
        publish.accept(draw(overlay, key));
    }

    private ImageData draw(Overlay shown, Key key) {
        LabelRaster raster = raster(shown.document(), shown::shows, grid.box(key), key.level());
        return image(shown, raster.width(), raster.height(), raster.labels());
    }

    /** The whole image, of which each pixel stands for 2^level x 2^level. */
    static LabelRaster coarse(AnnotationDocument document, int level) {
        return raster(document, region -> true, new Box(0, 0, document.width(), document.height()), level);
    }

    private static LabelRaster raster(AnnotationDocument document, Predicate<Region> shows, Box box, int level) {
        int width = (box.width() - 1 >> level) + 1;
        int height = (box.height() - 1 >> level) + 1;
        LabelRaster.Painter painter = new LabelRaster.Painter(width, height, LabelRaster.UNLABELLED);
        for (Region region : document.regions()) {
            if (shows.test(region) && touches(region, box)) {
                painter.value(region.classIndex());
                paint(region, box, level, width, height, painter);
            }
        }
        return painter.finish();
    }

    private static boolean touches(Region region, Box box) {
        return !region.geometry().bounds().intersect(box).isEmpty();
    }

    private static void paint(Region region, Box box, int level, int width, int height, LabelRaster.Painter painter) {
        switch (region.geometry()) {
            case Polygon polygon ->
                Rasteriser.pixels(scaled(polygon, box, level), width, height).forEachRun(painter);
            case PixelSet pixels ->
                pixels.forEachRun((y, from, to) -> run(y - box.y(), from - box.x(), to - box.x(), level, painter));
        }
    }

    /** Of 2^n rows one stands for all, and a column that is touched is drawn: thin strokes stay in sight. */
    private static void run(int y, int from, int to, int level, LabelRaster.Painter painter) {
        int middle = 1 << level >> 1;
        if (y >= 0 && (y & (1 << level) - 1) == middle) {
            painter.run(y >> level, from >> level, (to - 1 >> level) + 1);
        }
    }

    private static Polygon scaled(Polygon polygon, Box box, int level) {
        return new Polygon(
                scaled(polygon.shell(), box, level),
                polygon.holes().stream().map(hole -> scaled(hole, box, level)).toList());
    }

    private static Ring scaled(Ring ring, Box box, int level) {
        double factor = 1.0 / (1 << level);
        double[] xy = ring.coordinates();
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] = (xy[i] - box.x()) * factor;
            xy[i + 1] = (xy[i + 1] - box.y()) * factor;
        }
        return Ring.of(xy);
    }

    private static ImageData image(Overlay shown, int width, int height, byte[] labels) {
        byte[] alpha = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            alpha[i] = labels[i] == (byte) LabelRaster.UNLABELLED ? 0 : (byte) shown.opacity();
        }
        if (shown.contours()) {
            keepBorders(labels, alpha, width);
        }
        ImageData data = new ImageData(width, height, 8, shown.palette(), 1, labels);
        data.alphaData = alpha;
        return data;
    }

    /** Leaves the pixels that have a neighbour of another class. */
    private static void keepBorders(byte[] labels, byte[] alpha, int width) {
        int height = labels.length / width;
        for (int y = 0; y < height; y++) {
            int above = Math.max(0, y - 1) * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                byte label = labels[y * width + x];
                boolean inside = label == labels[above + x]
                        && label == labels[below + x]
                        && label == labels[y * width + Math.max(0, x - 1)]
                        && label == labels[y * width + Math.min(width - 1, x + 1)];
                alpha[y * width + x] = inside ? 0 : alpha[y * width + x];
            }
        }
    }
}
