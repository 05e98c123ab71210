// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import org.terrazzo.model.Box;

/** The colours of a part of an image as they are displayed. All coordinates are those of the image. Immutable. */
public final class ColourBlock {

    private final Box box;
    private final int[] rgb;

    private ColourBlock(Box box, int[] rgb) {
        this.box = box;
        this.rgb = rgb;
    }

    /**
     * @param box not empty; at most 2^31 - 9 pixels
     * @param rgb row by row 0xRRGGBB, the upper eight bits of no meaning; owned by the block from here on
     */
    public static ColourBlock of(Box box, int[] rgb) {
        if (box.isEmpty() || box.area() != rgb.length) {
            throw new IllegalArgumentException(rgb.length + " colours do not make " + box);
        }
        return new ColourBlock(box, rgb);
    }

    public Box box() {
        return box;
    }

    public boolean contains(int x, int y) {
        return box.contains(x, y);
    }

    /** 0xRRGGBB, and anything in the upper eight bits; x and y must lie in the block. */
    public int rgb(int x, int y) {
        return rgb[(y - box.y()) * box.width() + x - box.x()];
    }

    /** By number, row by row from 0. */
    int at(int pixel) {
        return rgb[pixel];
    }

    /** The largest of the differences of red, green and blue: 0..255. */
    static int distance(int a, int b) {
        int red = Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF));
        int green = Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF));
        int blue = Math.abs((a & 0xFF) - (b & 0xFF));
        return Math.max(red, Math.max(green, blue));
    }

    /** @throws IllegalArgumentException outside of the block */
    void require(int x, int y) {
        if (!contains(x, y)) {
            throw new IllegalArgumentException("(" + x + ", " + y + ") is not in " + box);
        }
    }
}
