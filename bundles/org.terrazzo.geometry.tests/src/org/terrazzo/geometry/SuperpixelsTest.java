// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;

class SuperpixelsTest {

    private static final BooleanSupplier NEVER = () -> false;
    private static final Box BOX = new Box(200, 300, 100, 80);

    private final Random noise = new Random(111);

    /** Green left of a slanting line, red right of it, with noise. */
    private final ColourBlock picture = Pictures.of(BOX, (x, y) -> {
        int level = 120 + noise.nextInt(30);
        return isLeft(x, y) ? level << 8 : level << 16;
    });

    private static boolean isLeft(int x, int y) {
        return 2 * (x - 200) + (y - 300) < 130;
    }

    @Test
    void patchesAreOnePieceEachAndTogetherThePicture() {
        Superpixels patches = Superpixels.of(picture, 10, 10, NEVER);
        assertThat(patches.count()).isBetween(60, 110);
        PixelSet together = PixelSet.EMPTY;
        long area = 0;
        for (int label = 0; label < patches.count(); label++) {
            PixelSet patch = patches.pixels(label);
            assertThat(Morphology.parts(patch, false)).hasSize(1);
            together = together.union(patch);
            area += patch.area();
        }
        assertThat(together).isEqualTo(PixelSet.of(BOX));
        assertThat(area).isEqualTo(BOX.area());
    }

    @Test
    void patchesDoNotReachAcrossAnEdge() {
        Superpixels patches = Superpixels.of(picture, 10, 10, NEVER);
        long wrong = IntStream.range(0, patches.count())
                .mapToObj(patches::pixels)
                .mapToLong(patch -> {
                    long left = patch.intersect(leftSide()).area();
                    return Math.min(left, patch.area() - left);
                })
                .sum();
        assertThat(wrong).isLessThan(BOX.area() / 200);
    }

    private static PixelSet leftSide() {
        return PixelSet.where(BOX.width(), BOX.height(), (x, y) -> isLeft(x + 200, y + 300))
                .translate(200, 300);
    }

    @Test
    void hoveringTakesThePatchesThatItTouches() {
        Superpixels patches = Superpixels.of(picture, 12, 10, NEVER);
        PixelSet stroke = PixelSet.of(330, 190, 240);
        PixelSet touched = patches.touched(stroke);
        assertThat(stroke.clip(BOX).subtract(touched).isEmpty()).isTrue();
        PixelSet expected = PixelSet.EMPTY;
        for (int x = 200; x < 240; x++) {
            expected = expected.union(patches.pixels(patches.label(x, 330)));
        }
        assertThat(touched).isEqualTo(expected);
        assertThat(patches.touched(PixelSet.of(0, 0, 9))).isEqualTo(PixelSet.EMPTY);
        assertThat(patches.label(199, 330)).isEqualTo(-1);
    }

    @Test
    void aSmallPictureIsOnePatch() {
        Superpixels patches = Superpixels.of(Pictures.of(new Box(0, 0, 1, 3), (x, y) -> 0), 20, 10, NEVER);
        assertThat(patches.count()).isEqualTo(1);
        assertThat(patches.pixels(0).area()).isEqualTo(3);
    }

    @Test
    void theSamePictureGivesTheSamePatches() {
        Superpixels once = Superpixels.of(picture, 9, 20, NEVER);
        Superpixels again = Superpixels.of(picture, 9, 20, NEVER);
        for (int label = 0; label < once.count(); label++) {
            assertThat(again.pixels(label)).isEqualTo(once.pixels(label));
        }
    }

    @Test
    void aStopIsHeardAndWrongOptionsAreNamed() {
        assertThatThrownBy(() -> Superpixels.of(picture, 10, 10, () -> true)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> Superpixels.of(picture, 1, 10, NEVER)).hasMessageContaining("spacing 1");
    }
}
