// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PixelSetTest {

    @Test
    void runsInAnyOrderBecomeOneSortedSet() {
        PixelSet set = PixelSet.of(5, 3, 6, 2, 0, 4, 5, 0, 3, 2, 2, 7, -1, 9, 10);
        assertThat(set.runs()).containsExactly(-1, 9, 10, 2, 0, 7, 5, 0, 6);
        assertThat(set.area()).isEqualTo(14);
        assertThat(set.runCount()).isEqualTo(3);
        assertThat(set.bounds()).isEqualTo(new Box(0, -1, 10, 7));
    }

    @Test
    void equalPixelsAreEqualSetsHoweverTheyCameAbout() {
        PixelSet drawn = PixelSet.of(0, 0, 2).union(PixelSet.of(0, 2, 4));
        assertThat(drawn)
                .isEqualTo(PixelSet.of(0, 0, 4))
                .hasSameHashCodeAs(PixelSet.of(new Box(0, 0, 4, 1)))
                .hasToString("PixelSet[4 pixels in 1 runs]");
    }

    @Test
    void anEmptySetIsASet() {
        assertThat(PixelSet.of()).isEqualTo(PixelSet.EMPTY).isEqualTo(PixelSet.of(new Box(3, 3, 0, 5)));
        assertThat(PixelSet.EMPTY.bounds()).isEqualTo(Box.EMPTY);
        assertThat(PixelSet.EMPTY.contains(0, 0)).isFalse();
        assertThat(PixelSet.of(0, 0, 1).subtract(PixelSet.of(0, 0, 1)).isEmpty())
                .isTrue();
    }

    @Test
    void runsThatAreNoRunsAreRefused() {
        assertThatThrownBy(() -> PixelSet.of(0, 3, 3)).hasMessageContaining("no pixels");
        assertThatThrownBy(() -> PixelSet.of(0, 4, 3)).hasMessageContaining("no pixels");
        assertThatThrownBy(() -> PixelSet.of(0, 1)).hasMessageContaining("three numbers");
        assertThatThrownBy(() -> PixelSet.of(Integer.MIN_VALUE, 0, 1)).hasMessageContaining("out of bounds");
        assertThatThrownBy(() -> PixelSet.of(0, 0, Integer.MAX_VALUE)).hasMessageContaining("out of bounds");
        assertThatThrownBy(() -> PixelSet.ofMask(2, 2, new boolean[3])).hasMessageContaining("2 x 2");
    }

    @Test
    void operationsEqualThoseOnSinglePixels() {
        Random random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            PixelGrid a = PixelGrid.random(random);
            PixelGrid b = PixelGrid.random(random);
            assertThat(a.toSet().union(b.toSet()))
                    .isEqualTo(a.combine(b, (x, y) -> x || y).toSet());
            assertThat(a.toSet().intersect(b.toSet()))
                    .isEqualTo(a.combine(b, (x, y) -> x && y).toSet());
            assertThat(a.toSet().subtract(b.toSet()))
                    .isEqualTo(a.combine(b, (x, y) -> x && !y).toSet());
        }
    }

    @Test
    void aMaskComesBackPixelByPixel() {
        Random random = new Random(2);
        for (int round = 0; round < 500; round++) {
            PixelGrid grid = PixelGrid.random(random);
            PixelSet set = grid.toSet();
            assertThat(PixelSet.of(set.runs())).isEqualTo(set);
            assertThat(PixelSet.where(PixelGrid.SIDE, PixelGrid.SIDE, set::contains))
                    .isEqualTo(set);
            assertThat(grid.count()).isEqualTo(set.area());
        }
    }

    @Test
    void clippingKeepsWhatIsInTheBox() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            PixelSet set = PixelGrid.random(random).toSet();
            Box box = new Box(random.nextInt(-3, 8), random.nextInt(-3, 8), random.nextInt(9), random.nextInt(9));
            assertThat(set.clip(box)).isEqualTo(set.intersect(PixelSet.of(box)));
        }
    }

    @Test
    void movingMovesEveryPixel() {
        PixelSet set = PixelSet.of(0, 0, 2, 1, 1, 3);
        assertThat(set.translate(-5, 7)).isEqualTo(PixelSet.of(7, -5, -3, 8, -4, -2));
        assertThat(set.translate(-5, 7).translate(5, -7)).isEqualTo(set);
    }

    @Test
    void aLargeImageOfManyRunsIsNoTrouble() {
        int side = 16_384;
        PixelSet even = stripes(side, 0);
        PixelSet odd = stripes(side, 64);
        assertThat(even.runCount()).isEqualTo(side / 128 * side);
        assertThat(even.union(odd)).isEqualTo(PixelSet.of(new Box(0, 0, side, side)));
        assertThat(even.intersect(odd)).isEqualTo(PixelSet.EMPTY);
        assertThat(even.subtract(odd).area()).isEqualTo((long) side * side / 2);
    }

    private static PixelSet stripes(int side, int offset) {
        PixelSet.Builder builder = new PixelSet.Builder();
        for (int y = 0; y < side; y++) {
            for (int x = offset; x < side; x += 128) {
                builder.add(y, x, x + 64);
            }
        }
        return builder.build();
    }
}
