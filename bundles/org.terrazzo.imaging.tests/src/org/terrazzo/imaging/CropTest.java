// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.terrazzo.model.Box;

/** A part of a block has the block's own samples. */
class CropTest {

    private static final int WIDTH = 13;
    private static final int HEIGHT = 9;

    private static PixelBlock block() {
        short[] samples = new short[WIDTH * HEIGHT * 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (i * 97);
        }
        return PixelBlock.ofShorts(WIDTH, HEIGHT, 3, samples);
    }

    @Test
    void everySampleIsTheOneThatWasMeant() {
        for (int step = 1; step <= 4; step++) {
            Box region = new Box(2, 1, 10, 7);
            PixelBlock part = block().crop(region, step);
            assertThat(part.width()).isEqualTo((region.width() + step - 1) / step);
            assertThat(part.height()).isEqualTo((region.height() + step - 1) / step);
            assertSamples(part, region, step);
        }
    }

    private static void assertSamples(PixelBlock part, Box region, int step) {
        for (int y = 0; y < part.height(); y++) {
            for (int x = 0; x < part.width(); x++) {
                float meant = block().sample(region.x() + x * step, region.y() + y * step, 2);
                assertThat(part.sample(x, y, 2)).isEqualTo(meant);
            }
        }
    }

    @Test
    void whatIsNotInsideIsRefused() {
        assertThatThrownBy(() -> block().crop(new Box(5, 5, 9, 1), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> block().crop(Box.EMPTY, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
