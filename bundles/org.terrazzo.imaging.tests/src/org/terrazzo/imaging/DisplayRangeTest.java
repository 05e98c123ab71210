// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.model.DisplayRange;

/** High bit depths are shown neither black nor burnt out. */
class DisplayRangeTest {

    @TempDir
    private Path folder;

    @Test
    void eightBitsAreShownAsTheyAre() throws Exception {
        BufferedImage dark = new BufferedImage(5, 5, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(range(TestImages.write(folder.resolve("8"), "png", dark))).isEqualTo(DisplayRange.FULL_8);
    }

    /** A twelve-bit camera with a few hot pixels. */
    @Test
    void outliersDoNotCount() throws Exception {
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_USHORT_GRAY);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 200; x++) {
                image.getRaster().setSample(x, y, 0, 1000 + x);
            }
        }
        for (int i = 0; i < 10; i++) {
            image.getRaster().setSample(i, i, 0, 65_535);
        }
        DisplayRange range = range(TestImages.write(folder.resolve("16"), "png", image));

        assertThat(range.low()).isCloseTo(1000, within(1.0));
        assertThat(range.high()).isCloseTo(1199, within(1.0));
    }

    @Test
    void aFlatImageHasARange() throws Exception {
        BufferedImage flat = new BufferedImage(9, 9, BufferedImage.TYPE_USHORT_GRAY);
        flat.getRaster().setSample(3, 3, 0, 0);
        DisplayRange range = range(TestImages.write(folder.resolve("flat"), "png", flat));
        assertThat(range.low()).isLessThan(range.high());

        assertThat(range(floats(1e30f, 1e30f)))
                .satisfies(r -> assertThat(r.low()).isLessThan(r.high()));
        assertThat(range(floats(Float.NaN, Float.NaN)))
                .satisfies(r -> assertThat(r.low()).isLessThan(r.high()));
    }

    @Test
    void fewBrightPixelsOnBlackAreSeen() throws Exception {
        BufferedImage spots = new BufferedImage(300, 300, BufferedImage.TYPE_USHORT_GRAY);
        spots.getRaster().setSample(7, 7, 0, 900);
        assertThat(range(TestImages.write(folder.resolve("spots"), "png", spots)))
                .isEqualTo(new DisplayRange(0, 900));
    }

    @Test
    void whatIsNotFiniteDoesNotCount() throws Exception {
        assertThat(range(floats(Float.NaN, 2, Float.POSITIVE_INFINITY, -3, Float.NEGATIVE_INFINITY)))
                .isEqualTo(new DisplayRange(-3, 2));
    }

    @Test
    void blocksAreShownThroughARange() {
        PixelBlock deep = PixelBlock.ofShorts(4, 1, 1, new short[] {0, 1000, 1500, (short) 60_000});
        assertThat(deep.toGrey(new DisplayRange(1000, 2000))).containsExactly(0, 0, (byte) 128, (byte) 255);

        PixelBlock real = PixelBlock.ofFloats(2, 1, 1, new float[] {Float.NaN, 0.5f});
        assertThat(real.toRgb(new DisplayRange(0, 1))).containsExactly(0, 0, 0, (byte) 128, (byte) 128, (byte) 128);

        PixelBlock colour = PixelBlock.ofBytes(1, 1, 3, new byte[] {(byte) 200, 100, 50});
        assertThat(colour.toGrey(DisplayRange.FULL_8)).containsExactly((byte) 124);
        assertThat(colour.toRgb(DisplayRange.FULL_8)).containsExactly((byte) 200, 100, 50);
        assertThat(colour.toRgb(new DisplayRange(50, 150))).containsExactly((byte) 255, (byte) 128, 0);
    }

    private Path floats(float... values) throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        TiffBuilder.Page page =
                TiffBuilder.grey(values.length, 1, 32).tag(339, 3).strip(bytes.array());
        return Files.write(
                folder.resolve("floats.tif"), TiffBuilder.little().page(page).bytes());
    }

    private static DisplayRange range(Path file) throws ImageReadException {
        try (ImageFile image = new ImageIoOpener().open(file)) {
            return image.suggestedRange();
        }
    }
}
