// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.terrazzo.imaging.Pixels.assertSamples;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrazzo.model.Box;

/** Whatever part of an image is read, at whatever step: its pixels are those of the whole image. */
class RegionTest {

    private static final int WIDTH = 101;
    private static final int HEIGHT = 83;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "png,10", "png,5", "png,11", "png,12", "jpg,10", "jpg,5", "gif,10", "gif,13", "bmp,10", "bmp,5", "bmp,12",
        "bmp,8", "tiff,10", "tiff,5", "tiff,11", "tiff,12", "tiff,6"
    })
    void everyFormat(String format, int imageType) throws Exception {
        BufferedImage image = TestImages.patterned(imageType, WIDTH, HEIGHT);
        assertRegions(TestImages.write(folder.resolve(format), format, image));
    }

    @ParameterizedTest
    @CsvSource({
        "0,LZW,10",
        "0,Deflate,5",
        "0,PackBits,11",
        "16,,10",
        "16,LZW,11",
        "32,Deflate,5",
        "64,PackBits,10",
        "48,ZLib,12",
        "32,JPEG,5",
        "0,JPEG,10",
        "32,CCITT T.4,12"
    })
    void stripsAndTiles(int tile, String compression, int imageType) throws Exception {
        BufferedImage image = TestImages.patterned(imageType, WIDTH, HEIGHT);
        byte[] tiff = TestImages.bytes("tiff", new IIOImage(image, null, null), tile, compression);
        Path file = Files.write(folder.resolve("tiles"), tiff);

        assertThat(Pixels.layout(file).isTiled()).isTrue();
        assertRegions(file);
    }

    @Test
    void interlaced() throws Exception {
        BufferedImage image = TestImages.patterned(BufferedImage.TYPE_3BYTE_BGR, WIDTH, HEIGHT);
        assertRegions(Files.write(folder.resolve("interlaced"), TestImages.interlacedPng(image)));
    }

    @Test
    void regionsOutsideAreRefused() throws Exception {
        BufferedImage image = TestImages.patterned(BufferedImage.TYPE_BYTE_GRAY, WIDTH, HEIGHT);
        Path file = TestImages.write(folder.resolve("small"), "png", image);
        for (Box box : List.of(new Box(-1, 0, 5, 5), new Box(0, 0, WIDTH + 1, 1), new Box(3, 3, 0, 2))) {
            assertThatThrownBy(() -> Pixels.read(file, box, 1)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Pixels.read(file, new Box(0, 0, 5, 5), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static void assertRegions(Path file) throws Exception {
        Random random = new Random(7);
        try (ImageFile image = new ImageIoOpener().open(file)) {
            ImageLayout layout = image.layout();
            PixelBlock whole = image.read(layout.bounds(), 1);
            for (int i = 0; i < 25; i++) {
                int x = random.nextInt(layout.width());
                int y = random.nextInt(layout.height());
                int width = 1 + random.nextInt(layout.width() - x);
                Box box = new Box(x, y, width, 1 + random.nextInt(layout.height() - y));
                assertPart(image, whole, box, 1 + random.nextInt(i % 2 == 0 ? 1 : 9));
            }
            assertPart(image, whole, layout.bounds(), 200);
        }
    }

    private static void assertPart(ImageFile image, PixelBlock whole, Box box, int step) throws Exception {
        PixelBlock part = image.read(box, step);
        assertThat(part.width()).isEqualTo((box.width() + step - 1) / step);
        assertThat(part.height()).isEqualTo((box.height() + step - 1) / step);
        assertSamples(part, 0, (x, y, c) -> whole.sample(box.x() + x * step, box.y() + y * step, c));
    }
}
