// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;

class MorphologyTest {

    private static final BooleanSupplier NEVER = () -> false;

    private final RandomShapes shapes = new RandomShapes(new Random(81), 40);

    @Test
    void pixelsThatShareACornerArePartsOrNot() {
        PixelSet diagonal = PixelSet.of(0, 0, 1, 1, 1, 3, 2, 0, 2);
        assertThat(Morphology.parts(diagonal, false))
                .containsExactly(PixelSet.of(0, 0, 1), PixelSet.of(1, 1, 3, 2, 0, 2));
        assertThat(Morphology.parts(diagonal, true)).containsExactly(diagonal);
        assertThat(Morphology.parts(PixelSet.EMPTY, true)).isEmpty();
    }

    @Test
    void partsAreTheSetAndDoNotTouch() {
        for (int round = 0; round < 300; round++) {
            PixelSet pixels = round % 2 == 0 ? shapes.scatter() : shapes.blots();
            boolean corners = round % 3 == 0;
            List<PixelSet> parts = Morphology.parts(pixels, corners);
            assertThat(parts.stream().reduce(PixelSet.EMPTY, PixelSet::union)).isEqualTo(pixels);
            for (PixelSet part : parts) {
                assertThat(reachable(part, corners)).isEqualTo(part.area());
                assertThat(neighbours(part, corners)
                                .intersect(pixels.subtract(part))
                                .isEmpty())
                        .isTrue();
            }
        }
    }

    private static PixelSet neighbours(PixelSet part, boolean corners) {
        PixelSet aside = part.translate(1, 0).union(part.translate(-1, 0));
        PixelSet wide = corners ? aside.union(part) : part;
        return aside.union(wide.translate(0, 1)).union(wide.translate(0, -1)).subtract(part);
    }

    /** The number of pixels of a part to which a way leads from its first one. */
    private static long reachable(PixelSet part, boolean corners) {
        int[] runs = part.runs();
        PixelSet reached = PixelSet.of(runs[0], runs[1], runs[1] + 1);
        Deque<PixelSet> fresh = new ArrayDeque<>(List.of(reached));
        while (!fresh.isEmpty()) {
            PixelSet next = neighbours(fresh.pop(), corners).intersect(part).subtract(reached);
            reached = reached.union(next);
            if (!next.isEmpty()) {
                fresh.push(next);
            }
        }
        return reached.area();
    }

    @Test
    void aHoleIsWhatCannotBeReachedFromOutside() {
        Box around = new Box(-20, -20, 90, 90);
        for (int round = 0; round < 300; round++) {
            PixelSet pixels = round % 2 == 0 ? shapes.scatter() : shapes.blots();
            PixelSet outside = FloodFill.from(-20, -20, around, (x, y) -> !pixels.contains(x, y), NEVER);
            assertThat(Morphology.fillHoles(pixels))
                    .isEqualTo(PixelSet.of(around).subtract(outside));
        }
    }

    @Test
    void aClosedLineOfAnyKindIsFilled() {
        PixelSet diamond = PixelSet.of(0, 2, 3, 1, 1, 2, 1, 3, 4, 2, 0, 1, 2, 4, 5, 3, 1, 2, 3, 3, 4, 4, 2, 3);
        assertThat(Morphology.fillHoles(diamond).area()).isEqualTo(13);
        PixelSet open = diamond.subtract(PixelSet.of(2, 4, 5));
        assertThat(Morphology.fillHoles(open)).isEqualTo(open);
    }

    @Test
    void growingAndShrinkingGoByTheDistanceOfPixels() {
        for (int round = 0; round < 60; round++) {
            PixelSet pixels = round % 2 == 0 ? shapes.scatter() : shapes.blots();
            int distance = round % 7;
            Box box = new Box(-20, -20, 80, 80);
            assertThat(Morphology.grow(pixels, distance, NEVER)).isEqualTo(within(pixels, distance, box));
            PixelSet rest = PixelSet.of(box).subtract(pixels);
            assertThat(Morphology.shrink(pixels, distance, NEVER))
                    .isEqualTo(pixels.subtract(within(rest, distance, box)));
        }
    }

    /** By shifting the whole set to all places within the distance. */
    private static PixelSet within(PixelSet pixels, int distance, Box box) {
        PixelSet all = PixelSet.EMPTY;
        for (int dy = -distance; dy <= distance; dy++) {
            for (int dx = -distance; dx <= distance; dx++) {
                all = dx * dx + dy * dy <= distance * distance ? all.union(pixels.translate(dx, dy)) : all;
            }
        }
        return all.clip(box);
    }

    @Test
    void growingStopsWhenNobodyWantsItAnyMore() {
        assertThatThrownBy(() -> Morphology.grow(PixelSet.of(0, 0, 9), 3, () -> true))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> Morphology.grow(PixelSet.EMPTY, -1, NEVER)).hasMessageContaining("-1");
    }
}
