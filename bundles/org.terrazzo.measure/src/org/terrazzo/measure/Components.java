// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

import java.util.Objects;

/** Connected components of an image: ids 1 to {@link #count} in the order of their first pixels, row by row. */
public final class Components {

    private final int width;
    private final int height;
    private final int[] ids;
    private final byte[] classes;

    /** @param classes of the components by id; the first stands for no component */
    Components(int width, int height, int[] ids, byte[] classes) {
        this.width = width;
        this.height = height;
        this.ids = ids;
        this.classes = classes;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int count() {
        return classes.length - 1;
    }

    /** The component that a pixel belongs to; 0 for none, also outside of the image. */
    public int id(int x, int y) {
        return x < 0 || x >= width || y < 0 || y >= height ? 0 : ids[y * width + x];
    }

    /** The live array, row by row, for speed: only to be read. */
    public int[] ids() {
        return ids;
    }

    /** The class index that all pixels of a component have. */
    public int classOf(int id) {
        return classes[Objects.checkIndex(id - 1, count()) + 1] & 0xFF;
    }

    /** The number of pixels of each component by id; the first is that of pixels in none. */
    public int[] areas() {
        int[] areas = new int[classes.length];
        for (int id : ids) {
            areas[id]++;
        }
        return areas;
    }
}
