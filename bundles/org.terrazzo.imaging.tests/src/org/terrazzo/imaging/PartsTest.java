// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import javax.imageio.IIOImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrazzo.model.Box;

/** A part of a large image, or all of it made smaller, costs what the part costs. */
class PartsTest {

    private static final int SIDE = 6_000;
    private static final Box PART = new Box(2_900, 100, 200, 200);

    @TempDir
    private Path folder;

    private Path large(String format) throws Exception {
        BufferedImage image = TestImages.patterned(BufferedImage.TYPE_BYTE_GRAY, SIDE, SIDE);
        boolean tiled = format.equals("tiff");
        byte[] bytes =
                TestImages.bytes(format, new IIOImage(image, null, null), tiled ? 256 : 0, tiled ? "Deflate" : null);
        return Files.write(folder.resolve("large." + format), bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tiff"})
    void memoryIsTakenForThePartAlone(String format) throws Exception {
        try (ImageFile image = new ImageIoOpener().open(large(format))) {
            long whole = (long) SIDE * SIDE;

            assertThat(allocated(() -> image.read(PART, 1))).isLessThan(whole / 4);
            assertThat(allocated(() -> image.read(new Box(0, 0, SIDE, 256), 16)))
                    .isLessThan(whole / 4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void allOfItMadeSmallerTakesTheMemoryOfTheSmallOne(String format) throws Exception {
        try (ImageFile image = new ImageIoOpener().open(large(format))) {
            assertThat(allocated(() -> image.read(image.layout().bounds(), 16))).isLessThan((long) SIDE * SIDE / 4);
        }
    }

    /** Rows come one after another in this format, so that those below the part need not be decoded. */
    @Test
    void whatIsBelowThePartIsNotDecoded() throws Exception {
        Path file = large("png");
        PixelBlock sound = Pixels.read(file, PART, 1);
        Files.write(file, spoiltBehindItsMiddle(Files.readAllBytes(file)));

        PixelBlock part = Pixels.read(file, PART, 1);

        Pixels.assertSamples(part, 0, sound::sample);
        Pixels.assertRefused(file);
    }

    /** The chunks stay, their content in the second half of the file becomes rubbish. */
    private static byte[] spoiltBehindItsMiddle(byte[] png) {
        ByteBuffer bytes = ByteBuffer.wrap(png);
        for (int at = 8; at < png.length; at += 12 + bytes.getInt(at)) {
            boolean data = new String(png, at + 4, 4, StandardCharsets.US_ASCII).equals("IDAT");
            if (data && at > png.length / 2) {
                Arrays.fill(png, at + 8, at + 8 + bytes.getInt(at), (byte) 0xaa);
            }
        }
        return png;
    }

    /** Bytes that this thread has asked the Java heap for meanwhile. */
    private static long allocated(Callable<PixelBlock> work) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(work.call().width()).isPositive();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
