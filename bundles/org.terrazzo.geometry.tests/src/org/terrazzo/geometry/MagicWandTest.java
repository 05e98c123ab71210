// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;

class MagicWandTest {

    private static final BooleanSupplier NEVER = () -> false;
    private static final Box BOX = new Box(100, 50, 30, 20);

    /** Two blue fields, apart, on a ground that becomes redder downwards. */
    private final ColourBlock picture = Pictures.of(BOX, (x, y) -> blue(x, y) ? 0x2040F0 : (y - 50) << 16);

    private static boolean blue(int x, int y) {
        return y >= 55 && y < 65 && (x >= 103 && x < 110 || x >= 115 && x < 125);
    }

    @Test
    void contiguousStopsAtTheEdgeOfAField() {
        assertThat(MagicWand.contiguous(picture, 104, 60, 0, NEVER)).isEqualTo(PixelSet.of(new Box(103, 55, 7, 10)));
    }

    @Test
    void everywhereTakesBothFields() {
        assertThat(MagicWand.everywhere(picture, 104, 60, 0, NEVER))
                .isEqualTo(PixelSet.of(new Box(103, 55, 7, 10)).union(PixelSet.of(new Box(115, 55, 10, 10))));
    }

    @Test
    void theToleranceIsTheLargestDifferenceOfAnyPartOfTheColour() {
        assertThat(MagicWand.contiguous(picture, 100, 50, 3, NEVER)).isEqualTo(PixelSet.of(new Box(100, 50, 30, 4)));
        assertThat(MagicWand.contiguous(picture, 100, 50, 239, NEVER).area()).isEqualTo(600 - 170);
        assertThat(MagicWand.contiguous(picture, 100, 50, 255, NEVER)).isEqualTo(PixelSet.of(BOX));
    }

    @Test
    void whatIsMarkedAsOpaqueIsNoOtherColour() {
        ColourBlock opaque = Pictures.of(BOX, (x, y) -> 0xFF000000 * (x & 1) | 0x102030);
        assertThat(MagicWand.contiguous(opaque, 110, 60, 0, NEVER)).isEqualTo(PixelSet.of(BOX));
    }

    @Test
    void theWandStaysInItsBlockAndCanBeStopped() {
        assertThatThrownBy(() -> MagicWand.contiguous(picture, 99, 60, 0, NEVER))
                .hasMessageContaining("(99, 60)");
        assertThatThrownBy(() -> MagicWand.everywhere(picture, 100, 60, 0, () -> true))
                .isInstanceOf(CancellationException.class);
        Box large = new Box(0, 0, 3000, 3000);
        assertThatThrownBy(() -> FloodFill.from(5, 5, large, (x, y) -> true, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void fillingFindsThePartThatAPixelBelongsTo() {
        Random random = new Random(91);
        RandomShapes shapes = new RandomShapes(random, 40);
        Box box = new Box(-10, -10, 60, 60);
        for (int round = 0; round < 400; round++) {
            PixelSet pixels = round % 2 == 0 ? shapes.scatter() : shapes.blots();
            int x = random.nextInt(-9, 40);
            int y = random.nextInt(-9, 40);
            PixelSet part = Morphology.parts(pixels, false).stream()
                    .filter(one -> one.contains(x, y))
                    .findFirst()
                    .orElse(PixelSet.EMPTY);
            assertThat(FloodFill.from(x, y, box, pixels::contains, NEVER)).isEqualTo(part);
        }
    }
}
