// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.testkit;

import java.util.function.IntBinaryOperator;
import org.terrazzo.annotation.spi.DisplayedImage;
import org.terrazzo.model.Box;

/** An image in memory. */
public final class ArrayImage implements DisplayedImage {

    private final int width;
    private final int height;
    private final int[] rgb;

    private ArrayImage(int width, int height, int[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /** @param colours 0xRRGGBB at (x, y) */
    public static ArrayImage of(int width, int height, IntBinaryOperator colours) {
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = colours.applyAsInt(i % width, i / width) & 0xFFFFFF;
        }
        return new ArrayImage(width, height, rgb);
    }

    /** An image of nothing but mid grey. */
    public static ArrayImage grey(int width, int height) {
        return of(width, height, (x, y) -> 0x808080);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int[] rgb(Box box) {
        if (!new Box(0, 0, width, height).contains(box)) {
            throw new IllegalArgumentException(box + " is not within the image of " + width + " x " + height);
        }
        int[] part = new int[box.width() * box.height()];
        for (int row = 0; row < box.height(); row++) {
            System.arraycopy(rgb, (box.y() + row) * width + box.x(), part, row * box.width(), box.width());
        }
        return part;
    }
}
