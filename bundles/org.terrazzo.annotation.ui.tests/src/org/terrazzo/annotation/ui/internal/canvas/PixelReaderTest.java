// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.ImageIoOpener;
import org.terrazzo.imaging.ImageLayout;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.imaging.RgbImages;
import org.terrazzo.model.Box;
import org.terrazzo.model.DisplayRange;

/** An image that can only be decoded from its beginning is decoded once, however many parts of it are looked at. */
class PixelReaderTest {

    @TempDir
    private Path folder;

    private final AtomicInteger decoded = new AtomicInteger();

    /** An image that counts how often it is decoded. */
    private record Counted(ImageFile image, AtomicInteger decoded) implements ImageFile {

        @Override
        public ImageLayout layout() {
            return image.layout();
        }

        @Override
        public PixelBlock read(Box region, int subsampling) throws ImageReadException {
            decoded.incrementAndGet();
            return image.read(region, subsampling);
        }

        @Override
        public void scan(int thickness, Pieces pieces) throws ImageReadException {
            decoded.incrementAndGet();
            image.scan(thickness, pieces);
        }

        @Override
        public DisplayRange suggestedRange() throws ImageReadException {
            return image.suggestedRange();
        }

        @Override
        public void close() {
            image.close();
        }
    }

    private PixelReader open(int side) throws Exception {
        Path file = folder.resolve("image.png");
        byte[] rgb = new byte[3 * side * side];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) value(i / 3 % side, i / 3 / side, i % 3);
        }
        RgbImages.write(file, side, side, rgb);
        ImageLayout layout;
        try (ImageFile image = new ImageIoOpener().open(file)) {
            layout = image.layout();
        }
        return new PixelReader(
                (path, page) -> new Counted(new ImageIoOpener().open(path, page), decoded),
                file,
                0,
                layout,
                folder.resolve("pixels"));
    }

    private static int value(int x, int y, int channel) {
        return x / 16 + y / 8 + 70 * channel & 0xFF;
    }

    private static void assertPart(PixelReader reader, Box region, int step) throws Exception {
        PixelBlock block = reader.read(region, step);
        assertThat(block.width()).isEqualTo((region.width() - 1) / step + 1);
        for (int y = 0; y < block.height(); y += 7) {
            for (int x = 0; x < block.width(); x += 7) {
                assertThat(block.sample(x, y, 1)).isEqualTo(value(region.x() + x * step, region.y() + y * step, 1));
            }
        }
    }

    @Test
    void aLargeOneIntoAFileThatGoesWithIt() throws Exception {
        try (PixelReader reader = open(5000)) {
            assertThat(reader.isAtHand(new Box(4999, 4999, 1, 1))).isFalse();
            assertPart(reader, new Box(4000, 4400, 512, 512), 1);
            assertPart(reader, new Box(0, 0, 512, 512), 1);
            assertPart(reader, new Box(0, 0, 5000, 5000), 8);
            assertPart(reader, new Box(0, 0, 5000, 5000), 16);
            assertPart(reader, new Box(4999, 4999, 1, 1), 1);
            assertThat(reader.isAtHand(new Box(4999, 4999, 1, 1))).isTrue();
            assertThat(decoded).hasValue(1);
        }
        try (var left = Files.list(folder.resolve("pixels"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aSmallOneIntoMemory() throws Exception {
        try (PixelReader reader = open(600)) {
            assertPart(reader, new Box(300, 400, 200, 100), 1);
            assertPart(reader, new Box(0, 0, 600, 600), 4);
            assertThat(decoded).hasValue(1);
        }
        assertThat(folder.resolve("pixels")).doesNotExist();
    }
}
