// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrazzo.model.Box;

/** What can only be decoded from its beginning is decoded once, and any part of it is read as from the image itself. */
class UnpackedImageTest {

    /** Larger than a tile of the file of pixels. */
    private static final int WIDTH = 701;

    private static final int HEIGHT = 583;

    @TempDir
    private Path folder;

    private final AtomicInteger opened = new AtomicInteger();

    private ImageFile open(Path file, int page) throws ImageReadException {
        opened.incrementAndGet();
        return new ImageIoOpener().open(file, page);
    }

    private UnpackedImage unpacked(Path file) throws ImageReadException {
        return new UnpackedImage(this::open, file, 0, Pixels.layout(file), folder.resolve("pixels"));
    }

    @ParameterizedTest
    @CsvSource({"png,10", "png,5", "png,11", "png,12", "jpg,10", "jpg,5", "gif,13", "bmp,5"})
    void anyPartIsReadAsFromTheImage(String format, int imageType) throws Exception {
        BufferedImage image = TestImages.patterned(imageType, WIDTH, HEIGHT);
        assertSameParts(TestImages.write(folder.resolve("image"), format, image));
    }

    @Test
    void interlacedRowsAndPalettesToo() throws Exception {
        BufferedImage colour = TestImages.patterned(BufferedImage.TYPE_3BYTE_BGR, WIDTH, HEIGHT);
        assertSameParts(Files.write(folder.resolve("interlaced"), TestImages.interlacedPng(colour)));
        BufferedImage palette = TestImages.indexed(4, WIDTH, HEIGHT, TestImages.colours(16));
        assertSameParts(TestImages.write(folder.resolve("palette"), "png", palette));
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "4", "5", "6", "7", "8"})
    void turnedImagesToo(int tag) throws Exception {
        BufferedImage image = TestImages.patterned(BufferedImage.TYPE_BYTE_GRAY, WIDTH, HEIGHT);
        byte[] png = OrientationTest.withExif(TestImages.bytes("png", image), tag);
        assertSameParts(Files.write(folder.resolve("turned"), png));
    }

    private void assertSameParts(Path file) throws Exception {
        PixelBlock whole = Pixels.read(file);
        Random random = new Random(3);
        opened.set(0);
        try (UnpackedImage image = unpacked(file)) {
            for (int i = 0; i < 20; i++) {
                int x = random.nextInt(whole.width());
                int y = random.nextInt(whole.height());
                Box box = new Box(x, y, 1 + random.nextInt(whole.width() - x), 1 + random.nextInt(whole.height() - y));
                int step = 1 + random.nextInt(5);
                PixelBlock part = image.read(box, step);
                assertThat(part.width()).isEqualTo((box.width() - 1) / step + 1);
                assertThat(part.height()).isEqualTo((box.height() - 1) / step + 1);
                Pixels.assertSamples(part, 0, (px, py, c) -> whole.sample(box.x() + px * step, box.y() + py * step, c));
                assertThat(image.holds(box)).isTrue();
            }
        }
        assertThat(opened).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"png,5", "png,12", "jpg,5", "gif,13", "bmp,5", "tiff,5"})
    void piecesLieOneBesideTheOther(String format, int imageType) throws Exception {
        Path file = TestImages.write(folder.resolve("image"), format, TestImages.patterned(imageType, WIDTH, HEIGHT));
        PixelBlock whole = Pixels.read(file);
        AtomicInteger next = new AtomicInteger();
        try (ImageFile image = new ImageIoOpener().open(file)) {
            image.scan(37, (where, pixels) -> {
                assertThat(where.y()).isEqualTo(next.getAndAdd(where.height()));
                assertThat(where.height()).isLessThanOrEqualTo(37);
                Pixels.assertSamples(pixels, 0, (x, y, c) -> whole.sample(x, where.y() + y, c));
                return true;
            });
        }
        assertThat(next).hasValue(HEIGHT);
    }

    @ParameterizedTest
    @CsvSource({"png", "jpg", "bmp"})
    void nobodyHasToTakeAllPieces(String format) throws Exception {
        BufferedImage picture = TestImages.patterned(BufferedImage.TYPE_3BYTE_BGR, WIDTH, HEIGHT);
        Path file = TestImages.write(folder.resolve("image"), format, picture);
        AtomicInteger taken = new AtomicInteger();
        try (ImageFile image = new ImageIoOpener().open(file)) {
            image.scan(10, (where, pixels) -> taken.incrementAndGet() < 3);
            assertThat(taken).hasValue(3);
            assertThat(image.read(new Box(5, 500, 10, 10), 1).width()).isEqualTo(10);
        }
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        BufferedImage picture = TestImages.patterned(BufferedImage.TYPE_BYTE_GRAY, WIDTH, HEIGHT);
        UnpackedImage image = unpacked(TestImages.write(folder.resolve("image"), "png", picture));
        image.read(new Box(0, 0, WIDTH, HEIGHT), 1);
        image.close();
        try (var left = Files.list(folder.resolve("pixels"))) {
            assertThat(left).isEmpty();
        }
        assertThatThrownBy(() -> image.read(new Box(0, 0, 1, 1), 1)).isInstanceOf(CancellationException.class);
    }

    @Test
    void withoutRoomForItsPixelsTheImageItselfIsRead() throws Exception {
        Files.writeString(folder.resolve("pixels"), "a file where a folder should be");
        BufferedImage picture = TestImages.patterned(BufferedImage.TYPE_BYTE_GRAY, WIDTH, HEIGHT);
        Path file = TestImages.write(folder.resolve("image"), "png", picture);
        PixelBlock whole = Pixels.read(file);
        try (UnpackedImage image = unpacked(file)) {
            PixelBlock part = image.read(new Box(600, 500, 50, 50), 1);
            Pixels.assertSamples(part, 0, (x, y, c) -> whole.sample(600 + x, 500 + y, c));
        }
    }

    @Test
    void whatComesBeforeTheDamageCanBeRead() throws Exception {
        BufferedImage picture = TestImages.patterned(BufferedImage.TYPE_BYTE_GRAY, 3000, 3000);
        Path file = TestImages.write(folder.resolve("image"), "png", picture);
        damage(file);
        try (UnpackedImage image = unpacked(file)) {
            assertThatThrownBy(() -> image.read(new Box(0, 2990, 10, 10), 1))
                    .isInstanceOf(ImageReadException.class)
                    .hasMessageContaining("image");
            Pixels.assertSamples(
                    image.read(new Box(0, 0, 3000, 10), 1), 0, (x, y, c) -> TestImages.value(x, y, 0, 256));
        }
    }

    /** Overwrites some of the pixels' data in the last quarter of the file, and no chunk's frame. */
    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int data = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("IDAT", bytes.length * 3 / 4);
        for (int i = data + 100; i < data + 400; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(file, bytes);
    }
}
