// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.terrazzo.annotation.spi.DisplayedImage;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.geometry.Superpixels;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;

/**
 * Superpixels of an image of any size: worked out tile by tile where they are asked for, on a grid that is always the
 * same, so that the same patch is found again. For one thread at a time.
 */
final class Patches {

    private static final int TILE = 512;

    /** So many tiles, about a megabyte each, are kept; the one that was not asked for longest goes. */
    private static final int KEPT = 48;

    private final DisplayedImage image;
    private final Box all;
    private final int spacing;
    private final double compactness;
    private final Map<Box, Superpixels> tiles = new LinkedHashMap<>(KEPT, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Box, Superpixels> eldest) {
            return size() > KEPT;
        }
    };

    private Patches(DisplayedImage image, int spacing, double compactness) {
        this.image = image;
        this.all = new Box(0, 0, image.width(), image.height());
        this.spacing = spacing;
        this.compactness = compactness;
    }

    /** Of the image and with the settings that a tool finds now. */
    static Patches of(ToolContext context) {
        return new Patches(
                context.image(),
                context.options().whole(SuperpixelTool.SPACING),
                context.options().fraction(SuperpixelTool.COMPACTNESS));
    }

    /** All pixels of the patches that these pixels touch. */
    PixelSet touched(PixelSet pixels, BooleanSupplier cancelled) throws IOException {
        PixelSet within = pixels.clip(all);
        Box bounds = within.bounds();
        PixelSet touched = PixelSet.EMPTY;
        for (int y = bounds.y() / TILE * TILE; y < bounds.bottom(); y += TILE) {
            for (int x = bounds.x() / TILE * TILE; x < bounds.right(); x += TILE) {
                Box tile = new Box(x, y, TILE, TILE).intersect(all);
                PixelSet own = within.clip(tile);
                touched = own.isEmpty()
                        ? touched
                        : touched.union(tile(tile, cancelled).touched(own));
            }
        }
        return touched;
    }

    private Superpixels tile(Box tile, BooleanSupplier cancelled) throws IOException {
        Superpixels superpixels = tiles.get(tile);
        if (superpixels == null) {
            superpixels = Superpixels.of(ImageWindow.read(image, tile), spacing, compactness, cancelled);
            tiles.put(tile, superpixels);
        }
        return superpixels;
    }
}
