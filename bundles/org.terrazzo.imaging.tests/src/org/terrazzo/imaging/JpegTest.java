// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours that a JPEG can hold, and what cameras leave around it. */
class JpegTest {

    @TempDir
    private Path folder;

    @Test
    void grey() throws Exception {
        BufferedImage grey = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
        int[] flat = new int[32 * 32];
        Arrays.fill(flat, 77);
        grey.getRaster().setSamples(0, 0, 32, 32, 0, flat);
        Path file = TestImages.write(folder.resolve("grey"), "jpg", grey);

        assertThat(Pixels.layout(file).channels()).isEqualTo(1);
        Pixels.assertSamples(Pixels.read(file), 1, (x, y, c) -> 77);
    }

    /** Photoshop stores inks inverted, as CMYK (transform 0) or YCCK (transform 2); here: no ink, and full cyan. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void cyanMagentaYellowBlack(int transform) throws Exception {
        int[] paper = transform == 0 ? new int[] {255, 255, 255, 255} : new int[] {0, 128, 128, 255};
        int[] cyan = transform == 0 ? new int[] {0, 255, 255, 255} : new int[] {76, 85, 255, 255};
        Path file = Files.write(folder.resolve("inks"), fourComponents(transform, paper, cyan));

        assertThat(Pixels.layout(file).channels()).isEqualTo(3);
        PixelBlock block = Pixels.read(file);
        for (int channel = 0; channel < 3; channel++) {
            assertThat(block.sample(8, 8, channel)).isCloseTo(255, within(8f));
        }
        assertThat(block.sample(24, 8, 0)).isLessThan(60);
        assertThat(block.sample(24, 8, 1)).isGreaterThan(120);
        assertThat(block.sample(24, 8, 2)).isGreaterThan(190);
    }

    @Test
    void somethingMayFollowTheImage() throws Exception {
        byte[] jpeg = TestImages.bytes("jpg", TestImages.quarters(64, 64));
        byte[] preview = "a preview that a camera keeps".getBytes(StandardCharsets.US_ASCII);
        Path file = Files.write(folder.resolve("trailer"), TestImages.concat(jpeg, preview));

        assertThat(Pixels.read(file).sample(16, 16, 0)).isCloseTo(255, within(2f));
    }

    private static byte[] fourComponents(int transform, int[] left, int[] right) throws Exception {
        WritableRaster raster = Raster.createInterleavedRaster(0, 32, 16, 4, null);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 32; x++) {
                raster.setPixel(x, y, x < 16 ? left : right);
            }
        }
        byte[] jpeg = TestImages.bytes("jpg", new IIOImage(raster, null, null), 0, null);
        byte[] adobe = {(byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
        return OrientationTest.spliced(jpeg, 2, adobe);
    }
}
