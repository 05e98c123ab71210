// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal.gallery;

import org.eclipse.swt.graphics.Rectangle;

/** Where the cells of a gallery lie, in pixels from the top of its first row. */
record Grid(int count, int width) {

    static final int CELL_WIDTH = 156;
    static final int CELL_HEIGHT = 148;

    int columns() {
        return Math.max(1, width / CELL_WIDTH);
    }

    int height() {
        return (count + columns() - 1) / columns() * CELL_HEIGHT;
    }

    Rectangle cell(int i) {
        return new Rectangle(i % columns() * CELL_WIDTH, i / columns() * CELL_HEIGHT, CELL_WIDTH, CELL_HEIGHT);
    }

    /** The cell at a point; -1 if there is none. */
    int at(int x, int y) {
        int column = x / CELL_WIDTH;
        int i = y / CELL_HEIGHT * columns() + column;
        return column < columns() && y >= 0 && i < count ? i : -1;
    }

    int first(int top) {
        return Math.max(0, top / CELL_HEIGHT * columns());
    }

    /** The cell after the last one that is seen. */
    int end(int bottom) {
        return Math.min(count, (bottom / CELL_HEIGHT + 1) * columns());
    }
}
