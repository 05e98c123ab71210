// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds TIFFs tag by tag, honest ones and lying ones. Data comes first, then the directories one after the other. */
final class TiffBuilder {

    /** A page's tags; every value is written as LONG, or LONG8 in a BigTIFF. */
    static final class Page {

        private final Map<Integer, long[]> tags = new TreeMap<>();
        private final List<byte[]> pieces = new ArrayList<>();
        private boolean tiled;

        Page tag(int tag, long... values) {
            tags.put(tag, values);
            return this;
        }

        Page without(int tag) {
            tags.remove(tag);
            return this;
        }

        /** The data of the next strip. */
        Page strip(byte[] data) {
            pieces.add(data);
            return this;
        }

        /** The data of the next tile. */
        Page tile(byte[] data) {
            tiled = true;
            return strip(data);
        }
    }

    private final ByteOrder order;
    private final boolean big;
    private final List<Page> pages = new ArrayList<>();
    private long nextAfterLast;

    TiffBuilder(ByteOrder order, boolean big) {
        this.order = order;
        this.big = big;
    }

    static TiffBuilder little() {
        return new TiffBuilder(ByteOrder.LITTLE_ENDIAN, false);
    }

    /** A grey page without compression. */
    static Page grey(int width, int height, int bits) {
        return new Page()
                .tag(256, width)
                .tag(257, height)
                .tag(258, bits)
                .tag(259, 1)
                .tag(262, 1)
                .tag(277, 1)
                .tag(278, height);
    }

    TiffBuilder page(Page page) {
        pages.add(page);
        return this;
    }

    /** Where the last directory says that the next one lies. */
    TiffBuilder nextAfterLast(long offset) {
        nextAfterLast = offset;
        return this;
    }

    byte[] bytes() {
        ByteBuffer file = ByteBuffer.allocate(size()).order(order);
        int header = big ? 16 : 8;
        file.position(header);
        for (Page page : pages) {
            putData(file, page);
        }
        int directories = file.position();
        for (Page page : pages) {
            putDirectory(file, page, page == pages.getLast());
        }
        putHeader(file.duplicate().order(order).position(0), directories);
        return Arrays.copyOf(file.array(), file.position());
    }

    private int size() {
        int size = 16;
        for (Page page : pages) {
            size += 64 + 20 * (page.tags.size() + 2);
            size += page.pieces.stream().mapToInt(piece -> piece.length + 16).sum();
            size += page.tags.values().stream()
                    .mapToInt(values -> values.length * 8)
                    .sum();
        }
        return size;
    }

    private void putHeader(ByteBuffer header, int directories) {
        byte mark = (byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I');
        header.put(mark).put(mark).putShort((short) (big ? 43 : 42));
        if (big) {
            header.putShort((short) 8).putShort((short) 0);
        }
        putNumber(header, directories);
    }

    private static void putData(ByteBuffer file, Page page) {
        long[] offsets = new long[page.pieces.size()];
        long[] counts = new long[offsets.length];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = file.position();
            counts[i] = page.pieces.get(i).length;
            file.put(page.pieces.get(i));
        }
        page.tags.putIfAbsent(page.tiled ? 324 : 273, offsets);
        page.tags.putIfAbsent(page.tiled ? 325 : 279, counts);
    }

    private void putDirectory(ByteBuffer file, Page page, boolean last) {
        int entries = page.tags.size();
        int values = file.position() + (big ? 16 + 20 * entries : 6 + 12 * entries);
        if (big) {
            file.putLong(entries);
        } else {
            file.putShort((short) entries);
        }
        ByteBuffer far = file.duplicate().order(order).position(values);
        page.tags.forEach((tag, content) -> putEntry(file, far, tag, content));
        putNumber(file, last ? nextAfterLast : far.position());
        file.position(far.position());
    }

    private void putEntry(ByteBuffer file, ByteBuffer far, int tag, long[] content) {
        file.putShort((short) tag).putShort((short) (big ? 16 : 4));
        putNumber(file, content.length);
        if (content.length == 1) {
            putNumber(file, content[0]);
            return;
        }
        putNumber(file, far.position());
        for (long value : content) {
            putNumber(far, value);
        }
    }

    private void putNumber(ByteBuffer buffer, long value) {
        if (big) {
            buffer.putLong(value);
        } else {
            buffer.putInt((int) value);
        }
    }
}
