// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.terrazzo.imaging.TestImages.value;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Rgb;

/** A mask's values are what is stored, never a colour. */
class IndexMasksTest {

    private static final int WIDTH = 29;
    private static final int HEIGHT = 17;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif", "tiff"})
    void greyValues(String format) throws Exception {
        assertValues(write(format, TestImages.patterned(BufferedImage.TYPE_BYTE_GRAY, WIDTH, HEIGHT)), 256);
    }

    @ParameterizedTest
    @CsvSource({"png,1", "png,2", "png,4", "png,8", "bmp,4", "bmp,8", "gif,4", "tiff,4", "tiff,8"})
    void paletteIndicesWhateverTheirColour(String format, int bits) throws Exception {
        int count = 1 << bits;
        assertValues(write(format, TestImages.indexed(bits, WIDTH, HEIGHT, TestImages.colours(count))), count);
    }

    @ParameterizedTest
    @CsvSource({"png,1", "png,2", "png,4", "bmp,1", "tiff,1", "tiff,4"})
    void smallGreyValuesAreNotWidened(String format, int bits) throws Exception {
        int count = 1 << bits;
        assertValues(write(format, TestImages.indexed(bits, WIDTH, HEIGHT, TestImages.greys(count))), count);
    }

    @Test
    void sixteenBitsIfTheyFit() throws Exception {
        BufferedImage deep = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_GRAY);
        deep.getRaster().setSample(3, 4, 0, 255);
        assertThat(IndexMasks.read(write("png", deep)).get(3, 4)).isEqualTo(255);

        deep.getRaster().setSample(5, 6, 0, 256);
        assertRefused(write("tiff", deep)).hasMessageContaining("256 at x=5, y=6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tiff"})
    void coloursOnlyIfTheyAreGrey(String format) throws Exception {
        BufferedImage colour = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        colour.setRGB(2, 3, 0x050505);
        assertThat(IndexMasks.read(write(format, colour)).get(2, 3)).isEqualTo(5);

        colour.setRGB(4, 3, 0x050607);
        assertRefused(write(format, colour))
                .hasMessageContaining("5, 6, 7 at x=4, y=3")
                .hasMessageContaining("8-bit grey");
    }

    @Test
    void alphaIsIgnored() throws Exception {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_4BYTE_ABGR);
        image.setRGB(1, 1, 0x80040404);
        assertThat(IndexMasks.read(write("png", image)).get(1, 1)).isEqualTo(4);
    }

    @Test
    void whatChangesOrHasNoIndices() throws Exception {
        assertRefused(write("jpg", TestImages.quarters(32, 32))).hasMessageContaining("JPEG");
        byte[] floats = TiffBuilder.little()
                .page(TiffBuilder.grey(1, 1, 32).tag(339, 3).strip(new byte[4]))
                .bytes();
        assertRefused(Files.write(folder.resolve("float"), floats)).hasMessageContaining("floating-point");
        byte[] png = Files.readAllBytes(write("png", TestImages.patterned(BufferedImage.TYPE_BYTE_GRAY, 99, 99)));
        assertRefused(Files.write(folder.resolve("part"), Arrays.copyOf(png, png.length / 2)))
                .hasMessageContaining("ends early");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        LabelRaster labels = labels();
        Path grey = folder.resolve("grey.png");
        IndexMasks.write(grey, labels);
        assertThat(IndexMasks.read(grey).labels()).isEqualTo(labels.labels());
        assertThat(ImageIO.read(grey.toFile()).getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);

        LabelClasses classes = LabelClasses.of(List.of(
                new LabelClass(0, "cell", new Rgb(255, 0, 0)), new LabelClass(7, "wall", new Rgb(0, 128, 255))));
        Path coloured = folder.resolve("coloured.png");
        IndexMasks.write(coloured, labels, classes);
        assertThat(IndexMasks.read(coloured).labels()).isEqualTo(labels.labels());
        IndexColorModel palette =
                (IndexColorModel) ImageIO.read(coloured.toFile()).getColorModel();
        assertThat(palette.getRGB(7)).isEqualTo(0xff0080ff);
        assertThat(palette.getRGB(255)).isEqualTo(0xffffffff);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(grey, coloured);
        }
    }

    @Test
    void greyAndColourImagesAreWritten() throws Exception {
        Path grey = folder.resolve("map.png");
        GreyImages.write(grey, 3, 1, new byte[] {0, 100, (byte) 200});
        Pixels.assertSamples(Pixels.read(grey), 0, (x, y, c) -> 100 * x);

        byte[] rgb = {1, 2, 3, 4, 5, 6};
        assertThat(ImageIO.read(new ByteArrayInputStream(RgbImages.png(2, 1, rgb)))
                        .getRGB(1, 0))
                .isEqualTo(0xff040506);
        assertThatThrownBy(() -> RgbImages.png(2, 2, rgb)).isInstanceOf(IllegalArgumentException.class);
    }

    private Path write(String format, BufferedImage image) throws Exception {
        return TestImages.write(folder.resolve("mask"), format, image);
    }

    private static LabelRaster labels() {
        byte[] labels = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) i;
        }
        return LabelRaster.of(WIDTH, HEIGHT, labels);
    }

    private static void assertValues(Path file, int limit) throws Exception {
        LabelRaster mask = IndexMasks.read(file);
        assertThat(mask.width()).isEqualTo(WIDTH);
        assertThat(mask.height()).isEqualTo(HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                assertThat(mask.get(x, y)).isEqualTo(value(x, y, 0, limit));
            }
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Path file) {
        return assertThatThrownBy(() -> IndexMasks.read(file))
                .isInstanceOf(ImageReadException.class)
                .hasMessageContaining(file.toString());
    }
}
