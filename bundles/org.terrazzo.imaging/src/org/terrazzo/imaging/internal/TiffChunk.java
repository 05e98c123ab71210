// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.model.Box;

/**
 * A rectangle of tiles that is decoded in one go.
 *
 * @param firstColumn of tiles
 * @param firstRow of tiles
 * @param lastColumn of tiles, inclusive
 * @param lastRow of tiles, inclusive
 */
record TiffChunk(int firstColumn, int firstRow, int lastColumn, int lastRow) {

    /** Enough for a library's start-up cost to vanish, little enough for memory. */
    private static final long PIXELS = 1 << 22;

    /** {@return the chunks that hold the wanted pixels of a region; rows of tiles without any are left out} */
    static List<TiffChunk> of(TiffGrid grid, Box region, int subsampling) {
        int firstColumn = region.x() / grid.tileWidth();
        int lastColumn = (region.right() - 1) / grid.tileWidth();
        int columns = Math.clamp(PIXELS / grid.tilePixels(), 1, lastColumn - firstColumn + 1);
        int rows = rowsAtOnce(grid, subsampling, columns);
        List<TiffChunk> chunks = new ArrayList<>();
        long y = region.y();
        while (y < region.bottom()) {
            int row = (int) (y / grid.tileHeight());
            int lastRow = Math.min(row + rows - 1, (region.bottom() - 1) / grid.tileHeight());
            for (int column = firstColumn; column <= lastColumn; column += columns) {
                chunks.add(new TiffChunk(column, row, Math.min(lastColumn, column + columns - 1), lastRow));
            }
            long behind = (lastRow + 1L) * grid.tileHeight() - region.y();
            y = region.y() + (behind + subsampling - 1) / subsampling * subsampling;
        }
        return chunks;
    }

    private static int rowsAtOnce(TiffGrid grid, int subsampling, int columns) {
        return grid.tileHeight() < subsampling ? 1 : Math.clamp(PIXELS / (grid.tilePixels() * columns), 1, grid.down());
    }

    int left(TiffGrid grid) {
        return firstColumn * grid.tileWidth();
    }

    int top(TiffGrid grid) {
        return firstRow * grid.tileHeight();
    }
}
