// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.imageio.stream.ImageInputStream;

/** One image file directory of a TIFF or BigTIFF. Values are read when they are asked for. */
final class TiffDirectory {

    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};
    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int IFD = 13;
    private static final int LONG8 = 16;

    /**
     * One entry.
     *
     * @param type of its values
     * @param count of its values
     * @param position of the first one in the stream
     * @param raw the entry's own bytes, 12 or 20
     */
    record Entry(int type, long count, long position, byte[] raw) {

        long bytes() {
            return type < 0 || type >= TYPE_BYTES.length ? 0 : Math.multiplyExact(count, (long) TYPE_BYTES[type]);
        }
    }

    private final ImageInputStream input;
    private final boolean big;
    private final Map<Integer, Entry> entries = new TreeMap<>();

    TiffDirectory(ImageInputStream input, boolean big) {
        this.input = input;
        this.big = big;
    }

    boolean isBig() {
        return big;
    }

    ImageInputStream input() {
        return input;
    }

    Map<Integer, Entry> entries() {
        return entries;
    }

    /** Reads the entry at the stream's position and leaves the stream behind it. */
    void readEntry() throws IOException {
        long start = input.getStreamPosition();
        byte[] raw = new byte[big ? 20 : 12];
        input.readFully(raw);
        input.seek(start);
        int tag = input.readUnsignedShort();
        int type = input.readUnsignedShort();
        long count = big ? input.readLong() : input.readUnsignedInt();
        long inline = input.getStreamPosition();
        long far = big ? input.readLong() : input.readUnsignedInt();
        if (count > 0 && count <= input.length()) {
            Entry near = new Entry(type, count, inline, raw);
            entries.put(tag, near.bytes() <= (big ? 8 : 4) ? near : new Entry(type, count, far, raw));
        }
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    long value(int tag, long otherwise) throws IOException {
        Entry entry = entries.get(tag);
        return entry == null ? otherwise : values(tag, 1)[0];
    }

    /** {@return how many values a tag has, 0 where it is missing} */
    long count(int tag) {
        return has(tag) ? entries.get(tag).count() : 0;
    }

    /** Reads the first values of a tag that has at least so many. */
    long[] values(int tag, int count) throws IOException {
        Entry entry = entries.get(tag);
        if (entry == null || entry.count() < count) {
            throw ImageProblem.damaged(
                    "it has %d values for TIFF tag %d instead of %d".formatted(count(tag), tag, count));
        }
        checkInside(tag, entry);
        input.seek(entry.position());
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = readValue(tag, entry.type());
        }
        return values;
    }

    /** Checks that the values of some tags, where there are any, lie inside the file. */
    void checkInside(Set<Integer> tags) throws IOException {
        for (int tag : tags) {
            if (has(tag)) {
                checkInside(tag, entries.get(tag));
            }
        }
    }

    private void checkInside(int tag, Entry entry) throws IOException {
        if (entry.position() < 0 || entry.bytes() > input.length() - entry.position()) {
            throw ImageProblem.truncated("the values of TIFF tag %d lie beyond its end".formatted(tag));
        }
    }

    private long readValue(int tag, int type) throws IOException {
        return switch (type) {
            case BYTE -> input.readUnsignedByte();
            case SHORT -> input.readUnsignedShort();
            case LONG, IFD -> input.readUnsignedInt();
            case LONG8 -> input.readLong();
            default -> throw ImageProblem.damaged("TIFF tag %d has values of type %d".formatted(tag, type));
        };
    }

    /** {@return whether this is a smaller copy or a transparency mask of another page} */
    boolean isReduced() throws IOException {
        return (value(TiffTag.NEW_SUBFILE_TYPE, 0) & 0b101) != 0 || value(TiffTag.SUBFILE_TYPE, 1) == 2;
    }

    Orientation orientation() throws IOException {
        return Orientation.of(value(TiffTag.ORIENTATION, 1));
    }

    boolean isPlanar() throws IOException {
        return value(TiffTag.PLANAR_CONFIGURATION, 1) == TiffTag.PLANAR && samplesPerPixel() > 1;
    }

    int samplesPerPixel() throws IOException {
        long samples = value(TiffTag.SAMPLES_PER_PIXEL, 1);
        if (samples < 1 || samples > 4096) {
            throw ImageProblem.damaged("its header announces %d samples to a pixel".formatted(samples));
        }
        return (int) samples;
    }

    int bitsPerSample() throws IOException {
        long bits = value(TiffTag.BITS_PER_SAMPLE, 1);
        if (bits < 1 || bits > 64) {
            throw ImageProblem.damaged("its header announces %d bits to a sample".formatted(bits));
        }
        return (int) bits;
    }

    int sampleFormat() throws IOException {
        return (int) value(TiffTag.SAMPLE_FORMAT, 1);
    }
}
