// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.model.Box;

/** A rough picture decodes a small part of a tiled TIFF, and looks much like the picture. */
class GlimpseTest {

    private static final int SIDE = 256;
    private static final int TILE = 64;

    @TempDir
    private Path folder;

    /** Brighter from row to row; the second half of every tile is missing if so wanted. */
    private Path tiff(boolean cut) throws Exception {
        TiffBuilder.Page page =
                TiffBuilder.grey(SIDE, SIDE, 8).tag(259, 8).tag(322, TILE).tag(323, TILE);
        for (int tile = 0; tile < SIDE / TILE * (SIDE / TILE); tile++) {
            byte[] packed = TiffTest.deflated(rows(tile / (SIDE / TILE) * TILE));
            page.tile(cut ? Arrays.copyOf(packed, packed.length / 2) : packed);
        }
        return Files.write(
                folder.resolve("slide.tif"),
                new TiffBuilder(ByteOrder.BIG_ENDIAN, false).page(page).bytes());
    }

    private static byte[] rows(int top) {
        byte[] pixels = new byte[TILE * TILE];
        Random noise = new Random(top);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (Math.min(250, top + i / TILE) + noise.nextInt(4));
        }
        return pixels;
    }

    @Test
    void itIsLikeThePicture() throws Exception {
        try (ImageFile image = new ImageIoOpener().open(tiff(false))) {
            Box all = image.layout().bounds();
            PixelBlock exact = image.read(all, 4);
            PixelBlock rough = image.glimpse(all, 4);
            assertThat(rough.width()).isEqualTo(exact.width());
            assertThat(rough.height()).isEqualTo(exact.height());
            for (int y = 0; y < exact.height(); y++) {
                assertThat(Math.abs(rough.sample(9, y, 0) - exact.sample(9, y, 0)))
                        .isLessThan(TILE + 4f);
            }
        }
    }

    @Test
    void mostOfTheFileIsNotLookedAt() throws Exception {
        Path file = tiff(true);
        Pixels.assertRefused(file);
        try (ImageFile image = new ImageIoOpener().open(file)) {
            assertThat(image.glimpse(image.layout().bounds(), 4).height()).isEqualTo(SIDE / 4);
        }
    }
}
