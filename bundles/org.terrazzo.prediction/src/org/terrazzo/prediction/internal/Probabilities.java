// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.storage.BadInputException;

/**
 * Reads parts of an image's probabilities from a NumPy file, version 1.0 (numpy.lib.format): 16-bit floats,
 * little-endian, [C, H, W]. The file is open while a part is read, and no longer.
 */
record Probabilities(Path file, int classes, int height, int width, long start) {

    private static final int PREFIX = 10;
    private static final Pattern SHAPE = Pattern.compile(
            "\\{'descr': '<f2', 'fortran_order': False, 'shape': \\((\\d{1,9}), (\\d{1,9}), (\\d{1,9})\\), }\\s*");

    /** @throws BadInputException if the file is not what is expected */
    static Probabilities open(Path file, int classes, int height, int width) throws BadInputException, IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer prefix = read(channel, PREFIX, 0);
            int length = prefix.getShort(PREFIX - Short.BYTES) & 0xFFFF;
            String header = StandardCharsets.US_ASCII
                    .decode(read(channel, length, PREFIX))
                    .toString();
            Matcher shape = SHAPE.matcher(header);
            boolean fits = prefix.getInt(0) == 0x4D554E93
                    && shape.matches()
                    && Integer.parseInt(shape.group(1)) == classes
                    && Integer.parseInt(shape.group(2)) == height
                    && Integer.parseInt(shape.group(3)) == width
                    && channel.size() == PREFIX + length + 2L * classes * height * width;
            if (!fits) {
                throw unusable(file);
            }
            return new Probabilities(file, classes, height, width, PREFIX + length);
        } catch (EOFException e) {
            throw unusable(file);
        }
    }

    private static BadInputException unusable(Path file) {
        return new BadInputException(
                "The probabilities in " + file + " are not those of the image.", "Predict the image again.");
    }

    private static ByteBuffer read(FileChannel channel, int length, long position) throws IOException {
        return read(channel, ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN), position);
    }

    private static ByteBuffer read(FileChannel channel, ByteBuffer into, long position) throws IOException {
        into.clear();
        while (into.hasRemaining()) {
            if (channel.read(into, position + into.position()) < 0) {
                throw new EOFException();
            }
        }
        return into.flip();
    }

    LabelRaster read(Box part, PixelRule rule) throws IOException {
        byte[] values = new byte[Math.multiplyExact(part.width(), part.height())];
        float[] pixel = new float[classes];
        ByteBuffer[] rows = new ByteBuffer[classes];
        for (int k = 0; k < classes; k++) {
            rows[k] = ByteBuffer.allocate(part.width() * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int y = 0; y < part.height(); y++) {
                for (int k = 0; k < classes; k++) {
                    read(channel, rows[k], position(k, part.y() + y, part.x()));
                }
                for (int x = 0; x < part.width(); x++) {
                    for (int k = 0; k < classes; k++) {
                        pixel[k] = Float.float16ToFloat(rows[k].getShort(x * Short.BYTES));
                    }
                    values[y * part.width() + x] = (byte) rule.value(pixel);
                }
            }
        }
        return LabelRaster.of(part.width(), part.height(), values);
    }

    private long position(int k, int y, int x) {
        return start + (((long) k * height + y) * width + x) * Short.BYTES;
    }
}
