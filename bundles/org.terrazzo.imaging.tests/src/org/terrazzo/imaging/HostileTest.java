// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.terrazzo.imaging.Pixels.assertRefused;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrazzo.model.Box;

/** Files that end early, lie or are no images: each gets an error that names it, and none gets at the memory. */
class HostileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"png,5", "png,10", "jpg,5", "jpg,10", "gif,10", "bmp,5", "tiff,5"})
    void anImageThatEndsEarly(String format, int imageType) throws Exception {
        byte[] whole = TestImages.bytes(format, TestImages.patterned(imageType, 200, 150));
        for (int percent : new int[] {1, 10, 50, 80, 95, 99}) {
            byte[] part = Arrays.copyOf(whole, whole.length * percent / 100);
            assertRefused(write(part)).hasMessageContaining("ends early");
        }
        assertRefused(write(Arrays.copyOf(whole, whole.length - (format.equals("gif") ? 3 : 1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LZW", "Deflate", "PackBits", "JPEG"})
    void aCompressedTiffThatEndsEarly(String compression) throws Exception {
        IIOImage image = new IIOImage(TestImages.patterned(BufferedImage.TYPE_3BYTE_BGR, 200, 150), null, null);
        byte[] whole = TestImages.bytes("tiff", image, 64, compression);
        for (int percent : new int[] {5, 30, 60, 90}) {
            assertRefused(write(Arrays.copyOf(whole, whole.length * percent / 100)));
        }
    }

    /** The pixels end early inside a file whose structure is complete. */
    @Test
    void dataThatEndsEarlyInACompleteFile() throws Exception {
        byte[] strip = TiffTest.deflated(90 * 100, 0);
        assertRefused(write(TiffBuilder.little()
                        .page(TiffBuilder.grey(100, 100, 8).tag(259, 8).strip(strip))
                        .bytes()))
                .hasMessageContaining("ends early");
        assertRefused(write(png(100, 100, 8, chunk("IDAT", strip)))).hasMessageContaining("ends early");
        byte[] jpeg = TestImages.bytes("jpg", TestImages.patterned(BufferedImage.TYPE_3BYTE_BGR, 200, 150));
        byte[] half = Arrays.copyOf(jpeg, jpeg.length / 2);
        assertRefused(write(TestImages.concat(half, new byte[] {(byte) 0xff, (byte) 0xd9})))
                .hasMessageContaining("ends early");
    }

    @Test
    void headersThatAnnounceMoreThanTheLimit() throws Exception {
        String limit = "more than the limit";
        assertRefused(write(png(1 << 30, 1 << 30, 8))).hasMessageContaining(limit);
        assertRefused(write(png(20_001, 20_000, 8))).hasMessageContaining(limit).hasMessageContaining("tiled TIFF");
        TiffBuilder.Page large = TiffBuilder.grey(1 << 20, 1 << 20, 8).strip(new byte[9]);
        assertRefused(write(TiffBuilder.little().page(large).bytes())).hasMessageContaining(limit);
        assertRefused(write(bmp(100_000, 100_000))).hasMessageContaining(limit);
        assertRefused(write(gif(65_535, 65_535))).hasMessageContaining(limit);
        assertRefused(write(jpeg(65_500, 65_500))).hasMessageContaining(limit);

        Path small = TestImages.write(folder.resolve("small.png"), "png", TestImages.quarters(20, 20));
        assertThatThrownBy(() -> new ImageIoOpener(399).open(small))
                .isInstanceOf(ImageReadException.class)
                .hasMessageContaining("limit of 399")
                .hasMessageContaining("small.png");
        new ImageIoOpener(400).open(small).close();
    }

    @Test
    void headersThatAnnounceMoreThanTheirBytesCanHold() throws Exception {
        String lie = "cannot hold";
        assertRefused(write(png(19_000, 19_000, 8, chunk("IDAT", new byte[50]))))
                .hasMessageContaining(lie);
        assertRefused(write(jpeg(19_000, 19_000))).hasMessageContaining(lie);
        assertRefused(write(gif(19_000, 19_000))).hasMessageContaining(lie);
        assertRefused(write(bmp(19_000, 19_000))).hasMessageContaining("ends early");
        TiffBuilder.Page strip = TiffBuilder.grey(40_000, 40_000, 8).tag(259, 8).strip(new byte[50]);
        assertRefused(write(TiffBuilder.little().page(strip).bytes()));
    }

    @Test
    void zeroSizes() throws Exception {
        String size = "announces a size of";
        assertRefused(write(png(0, 10, 8))).hasMessageContaining(size);
        assertRefused(write(jpeg(10, 0))).hasMessageContaining(size);
        assertRefused(write(gif(0, 7))).hasMessageContaining(size);
        assertRefused(write(bmp(7, 0))).hasMessageContaining(size);
        assertRefused(write(TiffBuilder.little()
                        .page(TiffBuilder.grey(0, 5, 8).strip(new byte[9]))
                        .bytes()))
                .hasMessageContaining(size);
    }

    @Test
    void tiffsThatLieAboutTheirInside() throws Exception {
        refuse(TiffBuilder.little()
                .page(TiffBuilder.grey(8, 8, 8).strip(new byte[64]))
                .nextAfterLast(8 + 64));
        refuse(TiffBuilder.little()
                .page(TiffBuilder.grey(8, 8, 8).strip(new byte[64]))
                .nextAfterLast(1 << 30));
        refuse(TiffBuilder.little()
                .page(TiffBuilder.grey(8, 8, 8)
                        .tag(259, 8)
                        .tag(322, 1 << 30)
                        .tag(323, 1 << 30)
                        .tile(TiffTest.deflated(64, 1))));
        refuse(TiffBuilder.little()
                .page(TiffBuilder.grey(8, 8, 8).tag(322, 0).tag(323, 16).tile(new byte[64])));
        refuse(TiffBuilder.little().page(TiffBuilder.grey(8, 8, 8).tag(278, 1).strip(new byte[64])));
        refuse(TiffBuilder.little()
                .page(TiffBuilder.grey(8, 8, 8).tag(277, 1 << 28).strip(new byte[64])));
        refuse(TiffBuilder.little()
                .page(TiffBuilder.grey(8, 8, 8).tag(258, 1 << 28).strip(new byte[64])));
        refuse(TiffBuilder.little()
                .page(TiffBuilder.grey(8, 8, 8)
                        .tag(273, 8)
                        .tag(279, 1L << 31)
                        .tag(259, 5)
                        .strip(new byte[64])));
        refuse(TiffBuilder.little().page(TiffBuilder.grey(8, 8, 8).tag(262, 3).strip(new byte[64])));
        refuse(TiffBuilder.little()
                .page(TiffBuilder.grey(8, 8, 8).tag(259, 50_000).strip(new byte[64])));
        refuse(TiffBuilder.little().page(TiffBuilder.grey(8, 8, 8).without(256).strip(new byte[64])));
        refuse(TiffBuilder.little()
                .page(TiffBuilder.grey(1 << 30, 1, 8).tag(278, 1).tag(259, 8).strip(new byte[64])));
    }

    /** 100 MB of zeros in a compressed text, and a profile that is none: neither is looked at. */
    @Test
    void bombsInMetadataAreNotTouched() throws Exception {
        byte[] bomb = TiffTest.deflated(new byte[100_000_000]);
        byte[] text = TestImages.concat("k\0\0".getBytes(StandardCharsets.US_ASCII), bomb);
        byte[] international = TestImages.concat("k\0\1\0\0\0".getBytes(StandardCharsets.US_ASCII), bomb);
        Path file = write(png(
                2,
                1,
                8,
                chunk("zTXt", text),
                chunk("iTXt", international),
                chunk("iCCP", text),
                chunk("IDAT", TiffTest.deflated(new byte[] {0, 10, 20}))));

        Pixels.assertSamples(Pixels.read(file), 0, (x, y, c) -> 10 * (x + 1));
    }

    @Test
    void otherFiles() throws Exception {
        assertRefused(write("just a text".getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("PNG, JPEG, BMP, GIF and TIFF");
        assertRefused(write(new byte[0])).hasMessageContaining("empty");
        assertRefused(folder.resolve("missing.png")).hasMessageContaining("no such file");
        assertRefused(Files.createDirectory(folder.resolve("directory.png"))).hasMessageContaining("not a file");
        assertRefused(write("BM".getBytes(StandardCharsets.US_ASCII)));
        assertRefused(write(new byte[] {'I', 'I', 42, 0}));
    }

    /** Such names come from other systems and old archives; Java can list them, but not make them. */
    @Test
    void aNameThatIsNoText() throws Exception {
        Process copy = new ProcessBuilder("sh", "-c", "printf x >\"$(printf 'caf\\351.png')\"")
                .directory(folder.toFile())
                .start();
        assumeTrue(copy.waitFor() == 0, "needs a file system that takes any bytes for a name");
        try (Stream<Path> files = Files.list(folder)) {
            assertRefused(files.findFirst().orElseThrow()).hasMessageContaining("bytes that are no text");
        }
    }

    @Test
    void aRegionThatDoesNotFitIntoMemory() throws Exception {
        long[] same = new long[160 * 160];
        byte[] tile = TiffTest.deflated(256 * 256, 1);
        TiffBuilder.Page page = TiffBuilder.grey(40_960, 40_960, 32)
                .tag(258, 32, 32, 32)
                .tag(262, 2)
                .tag(277, 3)
                .tag(259, 8)
                .tag(322, 256)
                .tag(323, 256)
                .tile(tile);
        Arrays.fill(same, 8);
        page.tag(324, same);
        Arrays.fill(same = same.clone(), tile.length * 60L);
        Path file = write(
                TestImages.concat(TiffBuilder.little().page(page.tag(325, same)).bytes(), new byte[100_000]));

        try (ImageFile image = new ImageIoOpener().open(file)) {
            assertThatThrownBy(() -> image.read(image.layout().bounds(), 1))
                    .isInstanceOf(ImageReadException.class)
                    .hasMessageContaining("MiB")
                    .hasMessageContaining("smaller region");
        }
    }

    /** Whatever byte is wrong: an image or an error that speaks, and nothing else. */
    @ParameterizedTest
    @CsvSource({
        "png,13",
        "png,5",
        "jpg,5",
        "gif,13",
        "bmp,13",
        "bmp,5",
        "tiff,5",
        "tiff-LZW,10",
        "tiff-Deflate,13",
        "tiff-JPEG,5",
        "tiff-PackBits,11"
    })
    void damagedBytes(String kind, int imageType) throws Exception {
        String[] parts = kind.split("-");
        IIOImage image = new IIOImage(TestImages.patterned(imageType, 40, 30), null, null);
        byte[] sound = TestImages.bytes(parts[0], image, 0, parts.length > 1 ? parts[1] : null);
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = sound.clone();
            int range = i % 2 == 0 ? damaged.length : Math.min(damaged.length, 200);
            for (int j = 0; j <= i % 4; j++) {
                damaged[random.nextInt(range)] = (byte) random.nextInt(256);
            }
            refused += isRefused(write(damaged)) ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    private static boolean isRefused(Path file) {
        try (ImageFile image = new ImageIoOpener().open(file)) {
            image.suggestedRange();
            image.read(
                    new Box(
                            0,
                            0,
                            Math.min(64, image.layout().width()),
                            Math.min(64, image.layout().height())),
                    1);
            return false;
        } catch (ImageReadException e) {
            assertThat(e.getMessage()).contains("cannot be read: ");
            return true;
        }
    }

    private void refuse(TiffBuilder tiff) throws IOException {
        assertRefused(write(tiff.bytes()));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("hostile.bin"), bytes);
    }

    private static byte[] png(int width, int height, int bits, byte[]... chunks) {
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) bits)
                .array();
        byte[] content = TestImages.concat(chunks);
        return TestImages.concat(signature, chunk("IHDR", header), content, chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] named = TestImages.concat(name.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 check = new CRC32();
        check.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) check.getValue())
                .array();
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        byte[] jpeg = TestImages.bytes("jpg", TestImages.quarters(16, 16));
        for (int i = 0; i < jpeg.length - 9; i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xc0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("no frame");
    }

    private static byte[] gif(int width, int height) {
        return ByteBuffer.allocate(30)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("GIF89a".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) width)
                .putShort((short) height)
                .put(new byte[3])
                .put((byte) 0x2c)
                .putInt(0)
                .putShort((short) width)
                .putShort((short) height)
                .put(new byte[] {0, 2, 1, 0, 0, 0x3b})
                .array();
    }

    private static byte[] bmp(int width, int height) {
        return ByteBuffer.allocate(100)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'B')
                .put((byte) 'M')
                .putInt(100)
                .putInt(0)
                .putInt(54)
                .putInt(40)
                .putInt(width)
                .putInt(height)
                .putShort((short) 1)
                .putShort((short) 24)
                .array();
    }
}
