// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes an image's probabilities as a NumPy file, version 1.0 (numpy.lib.format): 16-bit floats, little-endian, [C, H,
 * W]. Rows are written where they belong as they come, into a temporary file that takes the target's place at the end.
 */
final class NpyFile implements ProbabilityRows, AutoCloseable {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final int classes;
    private final int height;
    private final int width;
    private final long start;

    private NpyFile(Path target, int classes, int height, int width) throws IOException {
        this.target = target;
        this.temporary = target.resolveSibling(".terrazzo-" + UUID.randomUUID() + ".tmp");
        this.classes = classes;
        this.height = height;
        this.width = width;
        this.channel = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        byte[] header = header();
        this.start = header.length;
        write(ByteBuffer.wrap(header), 0);
    }

    static NpyFile create(Path target, int classes, int height, int width) throws IOException {
        return new NpyFile(target, classes, height, width);
    }

    private byte[] header() {
        String text =
                "{'descr': '<f2', 'fortran_order': False, 'shape': (%d, %d, %d), }".formatted(classes, height, width);
        int length = MAGIC.length + Short.BYTES + text.length() + 1;
        int padded = Math.ceilDiv(length, ALIGNMENT) * ALIGNMENT;
        String line = text + " ".repeat(padded - length) + "\n";
        return ByteBuffer.allocate(padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) line.length())
                .put(line.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    @Override
    public void row(int y, float[] probabilities) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(width * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int k = 0; k < classes; k++) {
            bytes.clear();
            for (int x = 0; x < width; x++) {
                bytes.putShort(Float.floatToFloat16(probabilities[k * width + x]));
            }
            write(bytes.flip(), start + ((long) k * height + y) * width * Short.BYTES);
        }
    }

    private void write(ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /** Puts the finished file in its place. */
    void commit() throws IOException {
        channel.force(true);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(temporary);
    }
}
