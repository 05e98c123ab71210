// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.function.BooleanSupplier;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;

/**
 * Selects pixels whose colour is like that of a pixel: whose red, green and blue each differ by at most a tolerance,
 * 0 (the very same colour) to 255 (all).
 */
public final class MagicWand {

    private MagicWand() {}

    /**
     * The pixels of like colour to which a way of such pixels leads, from side to side.
     *
     * @throws IllegalArgumentException if the pixel is not in the block
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public static PixelSet contiguous(ColourBlock image, int x, int y, int tolerance, BooleanSupplier cancelled) {
        image.require(x, y);
        int colour = image.rgb(x, y);
        return FloodFill.from(
                x, y, image.box(), (i, j) -> ColourBlock.distance(image.rgb(i, j), colour) <= tolerance, cancelled);
    }

    /**
     * All pixels of like colour in the block.
     *
     * @throws IllegalArgumentException if the pixel is not in the block
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public static PixelSet everywhere(ColourBlock image, int x, int y, int tolerance, BooleanSupplier cancelled) {
        image.require(x, y);
        int colour = image.rgb(x, y);
        PixelSet.Builder pixels = new PixelSet.Builder();
        Box box = image.box();
        for (int row = box.y(); row < box.bottom(); row++) {
            FloodFill.stopIf(cancelled);
            for (int column = box.x(); column < box.right(); column++) {
                if (ColourBlock.distance(image.rgb(column, row), colour) <= tolerance) {
                    pixels.add(row, column, column + 1);
                }
            }
        }
        return pixels.build();
    }
}
