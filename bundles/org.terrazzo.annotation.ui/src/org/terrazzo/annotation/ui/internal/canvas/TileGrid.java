// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.model.Box;

/**
 * How an image is cut into square tiles, once for each level. On level n a tile's pixel stands for 2^n x 2^n pixels of
 * the image; on the coarsest level the image is one tile.
 */
record TileGrid(int width, int height) {

    /** In pixels of the tile: small enough to be there soon, large enough that a frame needs few. */
    static final int SIZE = 512;

    /** A tile by its place. */
    record Key(int level, int column, int row) {

        Key parent() {
            return new Key(level + 1, column / 2, row / 2);
        }
    }

    int coarsest() {
        int level = 0;
        while (side(level) < Math.max(width, height)) {
            level++;
        }
        return level;
    }

    /** The tile that shows all of the image. */
    Key whole() {
        return new Key(coarsest(), 0, 0);
    }

    /** The tiles of a level that a box of the image touches, row by row. */
    List<Key> touching(Box image, int level) {
        List<Key> keys = new ArrayList<>();
        Box inside = image.intersect(new Box(0, 0, width, height));
        if (inside.isEmpty()) {
            return keys;
        }
        long side = side(level);
        for (long row = inside.y() / side; row <= (inside.bottom() - 1) / side; row++) {
            for (long column = inside.x() / side; column <= (inside.right() - 1) / side; column++) {
                keys.add(new Key(level, (int) column, (int) row));
            }
        }
        return keys;
    }

    /** The part of the image that a tile shows. */
    Box box(Key key) {
        long side = side(key.level());
        int left = (int) (key.column() * side);
        int top = (int) (key.row() * side);
        return Box.between(left, top, (int) Math.min(width, left + side), (int) Math.min(height, top + side));
    }

    /** In pixels of the image. */
    private static long side(int level) {
        return (long) SIZE << level;
    }
}
