// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.IOException;
import java.util.Arrays;

/**
 * Where the tiles of a page lie in its file. Strips are tiles as wide as the page.
 *
 * @param width of the page in pixels
 * @param height of the page in pixels
 * @param tiled tiles rather than strips
 * @param tileWidth in pixels
 * @param tileHeight in pixels
 * @param planes 1, or the number of samples where each has tiles of its own
 * @param offsets bytes from the file's beginning, by plane, row and column
 * @param counts bytes, in the same order
 */
record TiffGrid(
        int width,
        int height,
        boolean tiled,
        int tileWidth,
        int tileHeight,
        int planes,
        long[] offsets,
        long[] counts) {

    private static final int MAXIMUM_TILES = 1 << 24;
    private static final int MAXIMUM_ROWS = 1 << 20;
    private static final int NO_COMPRESSION = 1;

    static TiffGrid of(TiffDirectory page, int width, int height) throws IOException {
        boolean tiled = page.has(TiffTag.TILE_OFFSETS) || page.has(TiffTag.TILE_WIDTH);
        long tileWidth = tiled ? page.value(TiffTag.TILE_WIDTH, 0) : width;
        long tileHeight = tiled
                ? page.value(TiffTag.TILE_LENGTH, 0)
                : Math.min(height, page.value(TiffTag.ROWS_PER_STRIP, height));
        if (tileWidth < 1 || tileHeight < 1 || tileWidth > Integer.MAX_VALUE || tileHeight > Integer.MAX_VALUE) {
            throw ImageProblem.damaged("its header announces tiles of %d x %d pixels".formatted(tileWidth, tileHeight));
        }
        int planes = page.isPlanar() ? page.samplesPerPixel() : 1;
        long tiles = ((width - 1) / tileWidth + 1) * ((height - 1) / tileHeight + 1) * planes;
        if (tiles > MAXIMUM_TILES) {
            throw ImageProblem.damaged("its header announces %d tiles".formatted(tiles));
        }
        long[] offsets = page.values(tagOf(page, TiffTag.TILE_OFFSETS, TiffTag.STRIP_OFFSETS), (int) tiles);
        int countTag = tagOf(page, TiffTag.TILE_BYTE_COUNTS, TiffTag.STRIP_BYTE_COUNTS);
        long[] counts = page.has(countTag) ? page.values(countTag, (int) tiles) : new long[(int) tiles];
        return new TiffGrid(width, height, tiled, (int) tileWidth, (int) tileHeight, planes, offsets, counts)
                .completed(page);
    }

    private static int tagOf(TiffDirectory page, int preferred, int otherwise) {
        return page.has(preferred) ? preferred : otherwise;
    }

    /** Uncompressed data needs no counts, and its strips can be taken row by row. */
    private TiffGrid completed(TiffDirectory page) throws IOException {
        if (page.value(TiffTag.COMPRESSION, NO_COMPRESSION) != NO_COMPRESSION
                || page.value(TiffTag.PHOTOMETRIC, 0) == TiffTag.PHOTOMETRIC_YCBCR) {
            return guessed(page.input().length());
        }
        long bits = (long) page.bitsPerSample() * (planes > 1 ? 1 : page.samplesPerPixel());
        long rowBytes = (tileWidth * bits + 7) / 8;
        if (!tiled && height <= MAXIMUM_ROWS) {
            return byRows(rowBytes);
        }
        long[] exact = new long[counts.length];
        Arrays.fill(exact, rowBytes * tileHeight);
        return new TiffGrid(width, height, tiled, tileWidth, tileHeight, planes, offsets, exact);
    }

    /** A missing count is known where there is one strip: it reaches to the end of the file. */
    private TiffGrid guessed(long fileBytes) {
        if (counts.length == 1 && counts[0] == 0) {
            counts[0] = Math.max(0, fileBytes - offsets[0]);
        }
        return this;
    }

    private TiffGrid byRows(long rowBytes) {
        long[] rowOffsets = new long[height * planes];
        for (int plane = 0; plane < planes; plane++) {
            for (int y = 0; y < height; y++) {
                rowOffsets[plane * height + y] = offsets[plane * down() + y / tileHeight] + y % tileHeight * rowBytes;
            }
        }
        long[] rowCounts = new long[rowOffsets.length];
        Arrays.fill(rowCounts, rowBytes);
        return new TiffGrid(width, height, false, width, 1, planes, rowOffsets, rowCounts);
    }

    int across() {
        return (width - 1) / tileWidth + 1;
    }

    int down() {
        return (height - 1) / tileHeight + 1;
    }

    long tilePixels() {
        return (long) tileWidth * tileHeight;
    }

    /** {@return the bytes of all tiles together} */
    long bytes() {
        return Arrays.stream(counts).sum();
    }

    /** Checks that every tile lies inside the file. */
    void checkInside(long fileBytes) throws ImageProblem {
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] <= 0 || counts[i] <= 0 || counts[i] > fileBytes || offsets[i] > fileBytes - counts[i]) {
                throw ImageProblem.truncated("%s %d of %d needs %d bytes from byte %d on, the file has %d"
                        .formatted(tiled ? "tile" : "strip", i + 1, offsets.length, counts[i], offsets[i], fileBytes));
            }
        }
    }

    /** {@return a page that consists of some of the tiles} */
    TiffGrid part(TiffChunk chunk) {
        int columns = chunk.lastColumn() - chunk.firstColumn() + 1;
        int rows = chunk.lastRow() - chunk.firstRow() + 1;
        long[] partOffsets = new long[columns * rows * planes];
        long[] partCounts = new long[partOffsets.length];
        int next = 0;
        for (int plane = 0; plane < planes; plane++) {
            for (int row = chunk.firstRow(); row <= chunk.lastRow(); row++) {
                int from = (plane * down() + row) * across() + chunk.firstColumn();
                System.arraycopy(offsets, from, partOffsets, next, columns);
                System.arraycopy(counts, from, partCounts, next, columns);
                next += columns;
            }
        }
        return new TiffGrid(
                extent(width, tileWidth, chunk.firstColumn(), chunk.lastColumn()),
                extent(height, tileHeight, chunk.firstRow(), chunk.lastRow()),
                tiled,
                tileWidth,
                tileHeight,
                planes,
                partOffsets,
                partCounts);
    }

    private static int extent(int length, int tileLength, int first, int last) {
        return (int) Math.min(length, (last + 1L) * tileLength) - first * tileLength;
    }
}
