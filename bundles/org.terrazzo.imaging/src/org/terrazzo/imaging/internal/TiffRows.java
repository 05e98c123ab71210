// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The rows of one tile or strip after the other, from the top down, as they were before compression. */
final class TiffRows implements AutoCloseable {

    /** Small, for often the first rows of a tile are all that is wanted. */
    private static final int CHUNK = 1 << 13;

    private final FileBytes file;
    private final TiffGrid grid;
    private final Inflater inflater;
    private final byte[] packed = new byte[CHUNK];
    private final byte[] row;
    private int tile;
    private long position;
    private long end;

    /**
     * @param rowBytes of a tile
     * @param deflated whether the tiles are compressed by deflate
     */
    TiffRows(FileBytes file, TiffGrid grid, int rowBytes, boolean deflated) {
        this.file = file;
        this.grid = grid;
        this.inflater = deflated ? new Inflater() : null;
        this.row = new byte[rowBytes];
    }

    /** Goes to the first row of a tile. */
    void begin(int column, int tileRow) {
        tile = tileRow * grid.across() + column;
        position = grid.offsets()[tile];
        end = position + grid.counts()[tile];
        if (inflater != null) {
            inflater.reset();
        }
    }

    void skip(int rows) throws IOException {
        if (inflater == null) {
            position += (long) rows * row.length;
        } else {
            for (int i = 0; i < rows; i++) {
                next();
            }
        }
    }

    /** {@return the next row, which is the same array each time} */
    byte[] next() throws IOException {
        int filled = 0;
        while (filled < row.length) {
            int count = inflater == null ? copy(filled) : inflate(filled);
            if (count == 0) {
                throw ImageProblem.truncated("%s %d of %d holds too few pixels"
                        .formatted(grid.tiled() ? "tile" : "strip", tile + 1, grid.offsets().length));
            }
            filled += count;
        }
        return row;
    }

    private int copy(int at) throws IOException {
        int wanted = (int) Math.min(row.length - at, end - position);
        int count = wanted <= 0 ? 0 : file.read(position, row, at, wanted);
        position += Math.max(0, count);
        return Math.max(0, count);
    }

    private int inflate(int at) throws IOException {
        try {
            int count = inflater.inflate(row, at, row.length - at);
            while (count == 0 && inflater.needsInput() && position < end) {
                feed();
                count = inflater.inflate(row, at, row.length - at);
            }
            return count;
        } catch (DataFormatException e) {
            throw ImageProblem.damaged("%s %d of %d is damaged (%s)"
                    .formatted(grid.tiled() ? "tile" : "strip", tile + 1, grid.offsets().length, e.getMessage()));
        }
    }

    private void feed() throws IOException {
        int count = file.read(position, packed, 0, (int) Math.min(packed.length, end - position));
        if (count > 0) {
            inflater.setInput(packed, 0, count);
            position += count;
        } else {
            position = end;
        }
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
        }
    }
}
