// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.terrazzo.imaging.Pixels.assertSamples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrazzo.model.Box;

/** What only TIFF can hold: pages, numbers of every kind, planes, tiles of a size without end. */
class TiffTest {

    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"true,false", "false,false", "true,true", "false,true"})
    void bothByteOrdersAndBigTiff(boolean little, boolean big) throws Exception {
        ByteOrder order = little ? LITTLE : ByteOrder.BIG_ENDIAN;
        byte[] pixels = ByteBuffer.allocate(12)
                .order(order)
                .putShort((short) 1)
                .putShort((short) 40_000)
                .putShort((short) 3)
                .putShort((short) 4)
                .putShort((short) 5)
                .putShort((short) 65_535)
                .array();
        Path file = write(
                new TiffBuilder(order, big).page(TiffBuilder.grey(3, 2, 16).strip(pixels)));

        int[] expected = {1, 40_000, 3, 4, 5, 65_535};
        assertSamples(Pixels.read(file), 0, (x, y, c) -> expected[y * 3 + x]);
    }

    @Test
    void pagesWithoutTheirSmallerCopies() throws Exception {
        Path file = write(TiffBuilder.little()
                .page(TiffBuilder.grey(2, 1, 8).strip(new byte[] {1, 2}))
                .page(TiffBuilder.grey(1, 1, 8).tag(254, 1).strip(new byte[] {99}))
                .page(TiffBuilder.grey(3, 1, 8).tag(254, 2).strip(new byte[] {7, 8, 9})));

        assertThat(Pixels.layout(file).pages()).isEqualTo(2);
        PixelBlock second = Pixels.read(file, 1);
        assertThat(second.width()).isEqualTo(3);
        assertThat(second.sample(2, 0, 0)).isEqualTo(9);
        assertThatThrownBy(() -> Pixels.read(file, 2))
                .isInstanceOf(ImageReadException.class)
                .hasMessageContaining("no page 2")
                .hasMessageContaining("0 to 1");
    }

    @Test
    void floatsAreNotClipped() throws Exception {
        byte[] pixels = ByteBuffer.allocate(16)
                .order(LITTLE)
                .putFloat(-3.5f)
                .putFloat(Float.NaN)
                .putFloat(1e20f)
                .putFloat(0.25f)
                .array();
        Path file = write(
                TiffBuilder.little().page(TiffBuilder.grey(4, 1, 32).tag(339, 3).strip(pixels)));

        PixelBlock block = Pixels.read(file);
        assertThat(block.sampleType()).isEqualTo(SampleType.FLOAT_32);
        assertThat(block.sample(0, 0, 0)).isEqualTo(-3.5f);
        assertThat(block.sample(1, 0, 0)).isNaN();
        assertThat(block.sample(2, 0, 0)).isEqualTo(1e20f);
        assertThat(Pixels.read(file, new Box(0, 0, 4, 1), 3).sample(1, 0, 0)).isEqualTo(0.25f);
    }

    @Test
    void halvesAndDoubles() throws Exception {
        byte[] halves = ByteBuffer.allocate(4)
                .order(LITTLE)
                .putShort((short) 0x3c00)
                .putShort((short) 0xc100)
                .array();
        byte[] doubles = ByteBuffer.allocate(16)
                .order(LITTLE)
                .putDouble(0.5)
                .putDouble(-1e9)
                .array();
        Path file = write(TiffBuilder.little()
                .page(TiffBuilder.grey(2, 1, 16).tag(339, 3).strip(halves))
                .page(TiffBuilder.grey(2, 1, 64).tag(339, 3).strip(doubles)));

        assertThat(Pixels.read(file).sample(0, 0, 0)).isEqualTo(1f);
        assertThat(Pixels.read(file).sample(1, 0, 0)).isEqualTo(-2.5f);
        assertThat(Pixels.read(file, 1).sample(1, 0, 0)).isEqualTo(-1e9f);
    }

    @Test
    void signedAndLongIntegersBecomeFloats() throws Exception {
        byte[] shorts = ByteBuffer.allocate(4)
                .order(LITTLE)
                .putShort((short) -300)
                .putShort((short) 300)
                .array();
        byte[] longs = ByteBuffer.allocate(8).order(LITTLE).putInt(-1).putInt(7).array();
        Path file = write(TiffBuilder.little()
                .page(TiffBuilder.grey(2, 1, 8).tag(339, 2).strip(new byte[] {-5, 5}))
                .page(TiffBuilder.grey(2, 1, 16).tag(339, 2).strip(shorts))
                .page(TiffBuilder.grey(2, 1, 32).strip(longs))
                .page(TiffBuilder.grey(2, 1, 32).tag(339, 2).strip(longs)));

        float[] first = {-5, -300, 4_294_967_295f, -1};
        float[] second = {5, 300, 7, 7};
        for (int page = 0; page < 4; page++) {
            assertThat(Pixels.read(file, page).sample(0, 0, 0)).isEqualTo(first[page]);
            assertThat(Pixels.read(file, page).sample(1, 0, 0)).isEqualTo(second[page]);
        }
    }

    @Test
    void smallSamplesWhiteIsZeroAndTwelveBits() throws Exception {
        Path file = write(TiffBuilder.little()
                .page(TiffBuilder.grey(4, 1, 2).strip(new byte[] {0b00_01_10_11}))
                .page(TiffBuilder.grey(2, 1, 8).tag(262, 0).strip(new byte[] {0, (byte) 200}))
                .page(TiffBuilder.grey(8, 1, 1).tag(262, 0).strip(new byte[] {0b01010101}))
                .page(TiffBuilder.grey(2, 1, 12).strip(new byte[] {0x12, 0x3f, (byte) 0xff})));

        assertSamples(Pixels.read(file, 0), 0, (x, y, c) -> x * 85);
        assertSamples(Pixels.read(file, 1), 0, (x, y, c) -> x == 0 ? 255 : 55);
        assertSamples(Pixels.read(file, 2), 0, (x, y, c) -> x % 2 == 0 ? 255 : 0);
        assertSamples(Pixels.read(file, 3), 0, (x, y, c) -> x == 0 ? 0x123 : 0xfff);
    }

    @Test
    void planesAndExtraSamples() throws Exception {
        TiffBuilder.Page planes = TiffBuilder.grey(2, 2, 8)
                .tag(258, 8, 8, 8)
                .tag(262, 2)
                .tag(277, 3)
                .tag(284, 2);
        for (int plane = 1; plane <= 3; plane++) {
            planes.strip(new byte[] {(byte) plane, (byte) (10 * plane), (byte) (20 * plane), (byte) (30 * plane)});
        }
        byte[] five = {1, 2, 3, 4, 5, 11, 12, 13, 14, 15};
        Path file = write(TiffBuilder.little()
                .page(planes)
                .page(TiffBuilder.grey(2, 1, 8)
                        .tag(258, 8, 8, 8, 8, 8)
                        .tag(262, 2)
                        .tag(277, 5)
                        .tag(338, 0, 0)
                        .strip(five)));

        int[] factors = {1, 10, 20, 30};
        assertSamples(Pixels.read(file), 0, (x, y, c) -> (c + 1) * factors[y * 2 + x]);
        assertSamples(Pixels.read(file, 1), 0, (x, y, c) -> x * 10 + c + 1);
    }

    @Test
    void cyanMagentaYellowBlack() throws Exception {
        byte[] inks = {0, 0, 0, 0, (byte) 255, 0, 0, 0, 0, (byte) 255, (byte) 255, 0, 0, 0, 0, (byte) 255};
        Path file = write(TiffBuilder.little()
                .page(TiffBuilder.grey(4, 1, 8)
                        .tag(258, 8, 8, 8, 8)
                        .tag(262, 5)
                        .tag(277, 4)
                        .strip(inks)));

        int[] colours = {0xffffff, 0x00ffff, 0xff0000, 0x000000};
        assertSamples(Pixels.read(file), 0, (x, y, c) -> colours[x] >> 16 - 8 * c & 0xff);
    }

    @Test
    void jpegInside() throws Exception {
        IIOImage image = new IIOImage(TestImages.quarters(64, 64), null, null);
        byte[] tiff = TestImages.bytes("tiff", image, 16, "JPEG");
        Path file = Files.write(folder.resolve("test.tif"), tiff);

        Pixels.assertSamples(Pixels.read(file, new Box(36, 4, 20, 20), 3), 3, (x, y, c) -> c == 1 ? 255 : 0);
        Pixels.assertSamples(Pixels.read(file, new Box(4, 36, 20, 20), 1), 3, (x, y, c) -> c == 2 ? 255 : 0);
    }

    /** The far tile is garbage: whoever reads near ones must not even look at it. */
    @Test
    void onlyTheTouchedTilesAreDecoded() throws Exception {
        TiffBuilder.Page page =
                TiffBuilder.grey(64, 32, 8).tag(259, 8).tag(322, 16).tag(323, 16);
        for (int tile = 0; tile < 8; tile++) {
            page.tile(tile == 7 ? new byte[] {1, 2, 3} : deflated(16 * 16, tile));
        }
        Path file = write(TiffBuilder.little().page(page));

        PixelBlock near = Pixels.read(file, new Box(8, 8, 40, 24), 1);
        assertSamples(near, 0, (x, y, c) -> (y + 8) / 16 * 4 + (x + 8) / 16);
        assertThatThrownBy(() -> Pixels.read(file, new Box(40, 20, 10, 1), 1)).isInstanceOf(ImageReadException.class);
    }

    /** 16384 x 16384 x 3 x 16 bits would be 1.6 GB. */
    @Test
    void aLargeTiledImageIsReadInParts() throws Exception {
        byte[] tile = deflated(256 * 256 * 6, 7);
        TiffBuilder.Page page = TiffBuilder.grey(16_384, 16_384, 16)
                .tag(258, 16, 16, 16)
                .tag(259, 8)
                .tag(262, 2)
                .tag(277, 3)
                .tag(322, 256)
                .tag(323, 256);
        long[] offsets = new long[64 * 64];
        long[] counts = new long[64 * 64];
        Arrays.fill(offsets, 8);
        Arrays.fill(counts, tile.length);
        Path file = write(TiffBuilder.little()
                .page(page.tag(324, offsets).tag(325, counts).tile(tile)));

        try (ImageFile image = new ImageIoOpener().open(file)) {
            assertThat(image.layout().tileWidth()).isEqualTo(256);
            PixelBlock corner = image.read(new Box(16_000, 16_000, 384, 384), 1);
            assertSamples(corner, 0, (x, y, c) -> 0x0707);
            assertThat(image.suggestedRange().low()).isEqualTo(0x0707);
            PixelBlock rows = image.read(new Box(0, 0, 16_384, 300), 64);
            assertThat(rows.width()).isEqualTo(256);
        }
    }

    static byte[] deflated(int count, int value) {
        byte[] plain = new byte[count];
        Arrays.fill(plain, (byte) value);
        return deflated(plain);
    }

    static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        byte[] buffer = new byte[plain.length + 100];
        int length = deflater.deflate(buffer);
        deflater.end();
        return Arrays.copyOf(buffer, length);
    }

    private Path write(TiffBuilder tiff) throws Exception {
        return Files.write(folder.resolve("test.tif"), tiff.bytes());
    }
}
