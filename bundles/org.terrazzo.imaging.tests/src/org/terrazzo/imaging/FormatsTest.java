// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.terrazzo.imaging.Pixels.assertSamples;
import static org.terrazzo.imaging.TestImages.value;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format and depth comes out with its own values. */
class FormatsTest {

    private static final int WIDTH = 37;
    private static final int HEIGHT = 23;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif", "tiff"})
    void greyOfEightBits(String format) throws Exception {
        BufferedImage grey = TestImages.patterned(BufferedImage.TYPE_BYTE_GRAY, WIDTH, HEIGHT);
        Path file = TestImages.write(folder.resolve("grey"), format, grey);

        ImageLayout layout = Pixels.layout(file);
        assertThat(layout.channels()).isEqualTo(1);
        assertThat(layout.sampleType()).isEqualTo(SampleType.UNSIGNED_8);
        assertThat(layout.bitsPerSample()).isEqualTo(8);
        assertThat(layout.pages()).isEqualTo(1);
        assertSamples(Pixels.read(file), 0, (x, y, c) -> value(x, y, c, 256));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tiff"})
    void colourOfEightBits(String format) throws Exception {
        BufferedImage colour = TestImages.patterned(BufferedImage.TYPE_3BYTE_BGR, WIDTH, HEIGHT);
        Path file = TestImages.write(folder.resolve("colour"), format, colour);

        assertThat(Pixels.layout(file).channels()).isEqualTo(3);
        assertSamples(Pixels.read(file), 0, (x, y, c) -> value(x, y, c, 256));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void greyOfSixteenBitsKeepsItsValues(String format) throws Exception {
        BufferedImage grey = TestImages.patterned(BufferedImage.TYPE_USHORT_GRAY, WIDTH, HEIGHT);
        Path file = TestImages.write(folder.resolve("deep"), format, grey);

        assertThat(Pixels.layout(file).sampleType()).isEqualTo(SampleType.UNSIGNED_16);
        assertSamples(Pixels.read(file), 0, (x, y, c) -> value(x, y, c, 65_536));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void colourOfSixteenBitsKeepsItsValues(String format) throws Exception {
        Path file = TestImages.write(folder.resolve("deep"), format, sixteenBits(false));

        assertThat(Pixels.layout(file).channels()).isEqualTo(3);
        assertThat(Pixels.layout(file).bitsPerSample()).isEqualTo(16);
        assertSamples(Pixels.read(file), 0, (x, y, c) -> value(x, y, c, 65_536));
    }

    @ParameterizedTest
    @CsvSource({"png,1", "png,2", "png,4", "bmp,1", "bmp,4", "gif,1", "gif,2", "gif,4", "tiff,1", "tiff,4"})
    void smallGreysAreWidened(String format, int bits) throws Exception {
        int count = 1 << bits;
        BufferedImage grey = TestImages.indexed(bits, WIDTH, HEIGHT, TestImages.greys(count));
        Path file = TestImages.write(folder.resolve("small"), format, grey);

        assertThat(Pixels.layout(file).channels()).isEqualTo(1);
        assertThat(Pixels.layout(file).bitsPerSample()).isEqualTo(bits);
        assertSamples(Pixels.read(file), 0, (x, y, c) -> value(x, y, 0, count) * 255 / (count - 1));
    }

    @ParameterizedTest
    @CsvSource({"png,2", "png,4", "png,8", "bmp,4", "bmp,8", "gif,2", "gif,8", "tiff,4", "tiff,8"})
    void palettesAreExpanded(String format, int bits) throws Exception {
        int[] colours = TestImages.colours(1 << bits);
        BufferedImage image = TestImages.indexed(bits, WIDTH, HEIGHT, colours);
        Path file = TestImages.write(folder.resolve("palette"), format, image);

        assertThat(Pixels.layout(file).channels()).isEqualTo(3);
        assertSamples(Pixels.read(file), 0, (x, y, c) -> colours[value(x, y, 0, colours.length)] >> 16 - 8 * c & 0xff);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void alphaIsDropped(String format) throws Exception {
        BufferedImage alpha = TestImages.patterned(BufferedImage.TYPE_4BYTE_ABGR, WIDTH, HEIGHT);
        Path eight = TestImages.write(folder.resolve("8"), format, alpha);
        Path sixteen = TestImages.write(folder.resolve("16"), format, sixteenBits(true));

        assertSamples(Pixels.read(eight), 0, (x, y, c) -> value(x, y, c, 256));
        assertSamples(Pixels.read(sixteen), 0, (x, y, c) -> value(x, y, c, 65_536));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void theContentCountsNotTheName(String format) throws Exception {
        Path file = TestImages.write(folder.resolve("picture.docx"), format, TestImages.quarters(64, 64));

        PixelBlock block = Pixels.read(file);
        assertThat(new float[] {block.sample(16, 16, 0), block.sample(16, 16, 1), block.sample(16, 16, 2)})
                .containsExactly(new float[] {255, 0, 0}, within(2f));
        assertThat(block.sample(48, 16, 1)).isCloseTo(255, within(2f));
        assertThat(block.sample(16, 48, 2)).isCloseTo(255, within(2f));
        assertThat(block.sample(48, 48, 0)).isCloseTo(128, within(2f));
    }

    @Test
    void framesArePages() throws Exception {
        byte[] animation = TestImages.animatedGif(
                TestImages.patterned(BufferedImage.TYPE_BYTE_GRAY, WIDTH, HEIGHT), TestImages.quarters(64, 64));
        Path file = Files.write(folder.resolve("frames.gif"), animation);

        assertThat(Pixels.layout(file).pages()).isEqualTo(2);
        assertSamples(Pixels.read(file, 0), 0, (x, y, c) -> value(x, y, c, 256));
        assertThat(Pixels.read(file, 1).width()).isEqualTo(64);
        assertThat(Pixels.read(file, 1).sample(48, 16, 1)).isEqualTo(255);
    }

    @Test
    void compressedAndPackedBitmaps() throws Exception {
        BufferedImage grey = TestImages.patterned(BufferedImage.TYPE_BYTE_GRAY, WIDTH, HEIGHT);
        byte[] rle = TestImages.bytes("bmp", new IIOImage(grey, null, null), 0, "BI_RLE8");
        BufferedImage packed = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_565_RGB);
        packed.setRGB(5, 6, 0xff0000);

        assertSamples(Pixels.read(Files.write(folder.resolve("rle"), rle)), 0, (x, y, c) -> value(x, y, c, 256));
        PixelBlock block = Pixels.read(TestImages.write(folder.resolve("565"), "bmp", packed));
        assertThat(block.sample(5, 6, 0)).isEqualTo(255);
        assertThat(block.sample(5, 6, 1)).isZero();
    }

    private static BufferedImage sixteenBits(boolean alpha) {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                alpha,
                false,
                alpha ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int band = 0; band < raster.getNumBands(); band++) {
                    raster.setSample(x, y, band, value(x, y, band, 65_536));
                }
            }
        }
        return new BufferedImage(model, raster, false, null);
    }
}
