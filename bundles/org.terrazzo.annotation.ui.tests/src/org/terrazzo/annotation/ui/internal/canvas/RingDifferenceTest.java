// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.terrazzo.model.Box;
import org.terrazzo.model.Ring;

/** What has to be drawn again when corners of an outline move. */
class RingDifferenceTest {

    private static final Ring OCTAGON = Ring.of(30, 0, 60, 0, 90, 30, 90, 60, 60, 90, 30, 90, 0, 60, 0, 30);

    private static Ring with(int corner, double x, double y) {
        double[] xy = OCTAGON.coordinates();
        xy[2 * corner] = x;
        xy[2 * corner + 1] = y;
        return Ring.of(xy);
    }

    @Test
    void equalRingsDifferNowhere() {
        assertThat(RingDifference.between(OCTAGON, Ring.of(OCTAGON.coordinates())))
                .isEqualTo(Box.EMPTY);
    }

    @Test
    void aCornerThatMovesReachesToItsNeighbours() {
        Box box = RingDifference.between(OCTAGON, with(3, 120, 70));
        assertThat(box.contains(new Box(60, 30, 60, 60))).isTrue();
        assertThat(box.x()).isGreaterThan(50);
        assertThat(box.y()).isGreaterThan(20);
    }

    @Test
    void theFirstCornerHasNeighboursOnBothSides() {
        Box box = RingDifference.between(OCTAGON, with(0, 20, 10));
        assertThat(box.contains(new Box(0, 0, 60, 30))).isTrue();
        assertThat(box.bottom()).isLessThan(40);
    }

    @Test
    void anInsertedCornerReachesToThoseBesideIt() {
        double[] more = {30, 0, 60, 0, 90, 30, 100, 45, 90, 60, 60, 90, 30, 90, 0, 60, 0, 30};
        Box box = RingDifference.between(OCTAGON, Ring.of(more));
        assertThat(box.contains(new Box(90, 30, 10, 30))).isTrue();
        assertThat(box.x()).isGreaterThan(80);
    }
}
