// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.terrazzo.imaging.SampleType;
import org.terrazzo.model.Box;

/**
 * Reads what nearly all large TIFFs are: grey or colour, 8 or 16 bits, not compressed or by deflate (TIFF 6.0 and its
 * Technical Note 2). The library decodes every tile whole; this ends behind the last wanted row of a tile and copies
 * wanted pixels alone, which makes overviews of large images several times as fast. Everything else is the library's.
 */
final class PlainTiff {

    private static final int BLACK_IS_ZERO = 1;
    private static final int RGB = 2;
    private static final int DIFFERENCES = 2;
    private static final Set<TiffCompression> DEFLATE = Set.of(TiffCompression.DEFLATE, TiffCompression.ADOBE_DEFLATE);

    private final FileBytes file;
    private final TiffGrid grid;
    private final PixelKind kind;
    private final boolean deflated;
    private final boolean differences;
    private final ByteOrder order;

    private PlainTiff(
            FileBytes file, TiffGrid grid, PixelKind kind, boolean deflated, boolean differences, ByteOrder order) {
        this.file = file;
        this.grid = grid;
        this.kind = kind;
        this.deflated = deflated;
        this.differences = differences;
        this.order = order;
    }

    /** {@return a reader, or empty where the page is of another kind} */
    static Optional<PlainTiff> of(FileBytes file, TiffDirectory page, TiffGrid grid, PixelKind kind)
            throws IOException {
        TiffCompression compression = TiffCompression.of(page.value(TiffTag.COMPRESSION, 1));
        boolean deflated = DEFLATE.contains(compression);
        long predictor = page.value(TiffTag.PREDICTOR, 1);
        boolean plain = (deflated || compression == TiffCompression.NONE)
                && (predictor == 1 || deflated && predictor == DIFFERENCES)
                && page.value(TiffTag.FILL_ORDER, 1) == 1
                && grid.planes() == 1
                && isPlain(page, kind);
        return plain
                ? Optional.of(new PlainTiff(
                        file,
                        grid,
                        kind,
                        deflated,
                        predictor == DIFFERENCES,
                        page.input().getByteOrder()))
                : Optional.empty();
    }

    private static boolean isPlain(TiffDirectory page, PixelKind kind) throws IOException {
        int bits = kind.sampleType().bytes() * 8;
        long samples = page.samplesPerPixel();
        int colours = kind.channels() == 1 ? BLACK_IS_ZERO : RGB;
        return kind.sampleType() != SampleType.FLOAT_32
                && samples == kind.channels()
                && page.value(TiffTag.PHOTOMETRIC, -1) == colours
                && page.sampleFormat() == 1
                && page.count(TiffTag.BITS_PER_SAMPLE) == samples
                && Arrays.stream(page.values(TiffTag.BITS_PER_SAMPLE, (int) samples))
                        .allMatch(each -> each == bits);
    }

    PixelGrid read(Box region, int subsampling) throws IOException {
        return read(region, subsampling, grid.tileHeight());
    }

    /** As {@link #read}, but of each tile the first row stands for those near it. */
    PixelGrid glimpse(Box region, int subsampling) throws IOException {
        return read(region, subsampling, 1);
    }

    private PixelGrid read(Box region, int subsampling, int rowsOfTile) throws IOException {
        PixelGrid into = PixelGrid.forRegion(region, subsampling, kind);
        int rowBytes = Math.multiplyExact(
                grid.tileWidth(), kind.channels() * kind.sampleType().bytes());
        try (TiffRows rows = new TiffRows(file, grid, rowBytes, deflated)) {
            Target target = new Target(region, subsampling, rowsOfTile, into);
            for (int first = 0; first < into.height(); first = target.endInTile(first)) {
                int firstColumn = region.x() / grid.tileWidth();
                for (int column = firstColumn; column * (long) grid.tileWidth() < region.right(); column++) {
                    fill(rows, column, first, target);
                }
            }
        }
        return into;
    }

    private void fill(TiffRows rows, int column, int first, Target target) throws IOException {
        int tileRow = target.source(first) / grid.tileHeight();
        rows.begin(column, tileRow);
        int above = tileRow * grid.tileHeight();
        int last = -1;
        byte[] row = null;
        for (int y = first; y < target.endInTile(first); y++) {
            int wanted = target.source(y) - above;
            if (wanted != last) {
                rows.skip(wanted - last - 1);
                row = rows.next();
                undoDifferences(row);
                last = wanted;
            }
            target.copy(row, column * grid.tileWidth(), y);
        }
    }

    private void undoDifferences(byte[] row) {
        int step = kind.channels();
        if (!differences) {
            return;
        }
        if (kind.sampleType() == SampleType.UNSIGNED_8) {
            for (int i = step; i < row.length; i++) {
                row[i] += row[i - step];
            }
        } else {
            ShortBuffer shorts = ByteBuffer.wrap(row).order(order).asShortBuffer();
            for (int i = step; i < shorts.limit(); i++) {
                shorts.put(i, (short) (shorts.get(i) + shorts.get(i - step)));
            }
        }
    }

    /** Which rows and pixels of the page are wanted, and where they go. */
    private final class Target {

        private final Box region;
        private final int subsampling;
        private final int rowsOfTile;
        private final PixelGrid into;

        Target(Box region, int subsampling, int rowsOfTile, PixelGrid into) {
            this.region = region;
            this.subsampling = subsampling;
            this.rowsOfTile = rowsOfTile;
            this.into = into;
        }

        /** The row of the page that stands in a row of the target: itself, or the nearest that is decoded. */
        int source(int y) {
            int row = region.y() + y * subsampling;
            int within = row % grid.tileHeight();
            int above = row - within;
            if (within < rowsOfTile) {
                return row;
            }
            boolean nextIsNearer = within - rowsOfTile >= grid.tileHeight() - within;
            return nextIsNearer && above + grid.tileHeight() < grid.height()
                    ? above + grid.tileHeight()
                    : above + rowsOfTile - 1;
        }

        /** The first row of the target that comes from another tile than this one. */
        int endInTile(int y) {
            int tile = source(y) / grid.tileHeight();
            int end = y + 1;
            while (end < into.height() && source(end) / grid.tileHeight() == tile) {
                end++;
            }
            return end;
        }

        /** @param left column of the page where the row begins */
        void copy(byte[] row, int left, int y) {
            int first = Math.max(0, (left - region.x() + subsampling - 1) / subsampling);
            int end = Math.min(into.width(), (int)
                    ((left + (long) grid.tileWidth() - region.x() + subsampling - 1) / subsampling));
            if (kind.sampleType() == SampleType.UNSIGNED_8) {
                bytes(
                        row,
                        (region.x() + first * subsampling - left) * kind.channels(),
                        into.index(first, y),
                        end - first);
            } else {
                shorts(
                        row,
                        (region.x() + first * subsampling - left) * kind.channels(),
                        into.index(first, y),
                        end - first);
            }
        }

        private void bytes(byte[] row, int from, int to, int count) {
            int channels = kind.channels();
            if (subsampling == 1) {
                System.arraycopy(row, from, into.bytes(), to, count * channels);
                return;
            }
            for (int i = 0; i < count; i++) {
                for (int c = 0; c < channels; c++) {
                    into.bytes()[to + i * channels + c] = row[from + i * subsampling * channels + c];
                }
            }
        }

        private void shorts(byte[] row, int from, int to, int count) {
            int channels = kind.channels();
            ShortBuffer source = ByteBuffer.wrap(row).order(order).asShortBuffer();
            for (int i = 0; i < count; i++) {
                for (int c = 0; c < channels; c++) {
                    into.shorts()[to + i * channels + c] = source.get(from + i * subsampling * channels + c);
                }
            }
        }
    }
}
