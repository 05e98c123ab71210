// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.terrazzo.imaging.internal.SplicedInput.BytePiece;
import org.terrazzo.imaging.internal.SplicedInput.FilePiece;

/**
 * Shows a library a TIFF with one page that consists of a few tiles of a larger page: the file itself with another
 * header, and a directory of checked entries appended. The library decodes these tiles and no others, never meets the
 * file's own directories, and its handling of regions and subsampling, which differs from type to type, is not used.
 */
final class TiffWindow {

    private static final int LONG = 4;
    private static final int LONG8 = 16;

    /** The tags that a window takes over from its page; all others are made or left out. */
    static final Set<Integer> COPIED = Set.of(
            TiffTag.BITS_PER_SAMPLE,
            TiffTag.COMPRESSION,
            TiffTag.PHOTOMETRIC,
            TiffTag.FILL_ORDER,
            TiffTag.SAMPLES_PER_PIXEL,
            TiffTag.PLANAR_CONFIGURATION,
            TiffTag.T4_OPTIONS,
            TiffTag.T6_OPTIONS,
            TiffTag.PREDICTOR,
            TiffTag.COLOR_MAP,
            TiffTag.INK_SET,
            TiffTag.NUMBER_OF_INKS,
            TiffTag.EXTRA_SAMPLES,
            TiffTag.SAMPLE_FORMAT,
            TiffTag.JPEG_TABLES,
            TiffTag.YCBCR_COEFFICIENTS,
            TiffTag.YCBCR_SUBSAMPLING,
            TiffTag.YCBCR_POSITIONING,
            TiffTag.REFERENCE_BLACK_WHITE);

    private final boolean big;
    private final ByteOrder order;
    private final Map<Integer, byte[]> copied = new TreeMap<>();
    private final Map<Integer, long[]> own = new TreeMap<>();

    private TiffWindow(TiffDirectory page, TiffGrid part) {
        this.big = page.isBig();
        this.order = page.input().getByteOrder();
        page.entries().forEach((tag, entry) -> {
            if (COPIED.contains(tag)) {
                copied.put(tag, entry.raw());
            }
        });
        own.put(TiffTag.IMAGE_WIDTH, new long[] {part.width()});
        own.put(TiffTag.IMAGE_LENGTH, new long[] {part.height()});
        if (part.tiled()) {
            own.put(TiffTag.TILE_WIDTH, new long[] {part.tileWidth()});
            own.put(TiffTag.TILE_LENGTH, new long[] {part.tileHeight()});
        } else {
            own.put(TiffTag.ROWS_PER_STRIP, new long[] {part.tileHeight()});
        }
        own.put(part.tiled() ? TiffTag.TILE_OFFSETS : TiffTag.STRIP_OFFSETS, part.offsets());
        own.put(part.tiled() ? TiffTag.TILE_BYTE_COUNTS : TiffTag.STRIP_BYTE_COUNTS, part.counts());
    }

    static SplicedInput open(FileBytes file, TiffDirectory page, TiffGrid part) {
        TiffWindow window = new TiffWindow(page, part);
        byte[] header = window.header(file.length());
        return new SplicedInput(
                file,
                List.of(
                        new BytePiece(header),
                        new FilePiece(header.length, file.length() - header.length),
                        new BytePiece(window.directory(file.length()))));
    }

    private byte[] header(long directoryAt) {
        ByteBuffer header = ByteBuffer.allocate(big ? 16 : 8).order(order);
        byte mark = (byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I');
        header.put(mark).put(mark);
        if (big) {
            header.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(directoryAt);
        } else {
            header.putShort((short) 42).putInt((int) directoryAt);
        }
        return header.array();
    }

    private byte[] directory(long directoryAt) {
        int entries = copied.size() + own.size();
        int frame = big ? 16 : 6;
        int entryBytes = entries * (big ? 20 : 12);
        int valueBytes = own.values().stream()
                .mapToInt(values -> values.length * valueSize())
                .sum();
        ByteBuffer directory =
                ByteBuffer.allocate(frame + entryBytes + valueBytes).order(order);
        ByteBuffer values = directory.duplicate().order(order).position(frame + entryBytes);
        putCount(directory, entries);
        Set<Integer> tags = new TreeSet<>(copied.keySet());
        tags.addAll(own.keySet());
        for (int tag : tags) {
            if (own.containsKey(tag)) {
                putEntry(directory, values, tag, directoryAt);
            } else {
                directory.put(copied.get(tag));
            }
        }
        return directory.array();
    }

    private void putCount(ByteBuffer directory, int entries) {
        if (big) {
            directory.putLong(entries);
        } else {
            directory.putShort((short) entries);
        }
    }

    private void putEntry(ByteBuffer directory, ByteBuffer values, int tag, long directoryAt) {
        long[] content = own.get(tag);
        directory.putShort((short) tag).putShort((short) (big ? LONG8 : LONG));
        putValue(directory, content.length);
        if (content.length == 1) {
            putValue(directory, content[0]);
            return;
        }
        putValue(directory, directoryAt + values.position());
        for (long value : content) {
            putValue(values, value);
        }
    }

    private void putValue(ByteBuffer buffer, long value) {
        if (big) {
            buffer.putLong(value);
        } else {
            buffer.putInt((int) value);
        }
    }

    private int valueSize() {
        return big ? 8 : 4;
    }
}
