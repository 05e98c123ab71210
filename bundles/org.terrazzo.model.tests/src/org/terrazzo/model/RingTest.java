// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RingTest {

    private static final Ring SQUARE = Ring.of(1, 2, 5, 2, 5, 6, 1, 6);

    @Test
    void knowsItsCornersAreaAndBounds() {
        assertThat(SQUARE.size()).isEqualTo(4);
        assertThat(SQUARE.x(2)).isEqualTo(5);
        assertThat(SQUARE.y(2)).isEqualTo(6);
        assertThat(SQUARE.signedArea()).isEqualTo(16); // clockwise on the screen
        assertThat(Ring.of(1, 6, 5, 6, 5, 2, 1, 2).signedArea()).isEqualTo(-16);
        assertThat(SQUARE.bounds()).isEqualTo(new Box(1, 2, 4, 4));
    }

    @Test
    void boundsAreWholePixelsAroundAllCorners() {
        assertThat(Ring.of(-0.5, 0.5, 2.1, 0.5, 1, 3.9).bounds()).isEqualTo(new Box(-1, 0, 4, 4));
        assertThat(Ring.of(3, 3, 3, 4, 3, 3.5).bounds()).isEqualTo(new Box(3, 3, 1, 1));
        assertThat(Ring.of(-1e7, -1e7, 1e7, -1e7, 1e7, 1e7).bounds().area()).isEqualTo(400_000_000_000_000L);
    }

    @Test
    void aClosingCornerIsNotKept() {
        assertThat(Ring.of(1, 2, 5, 2, 5, 6, 1, 6, 1, 2)).isEqualTo(SQUARE).hasSameHashCodeAs(SQUARE);
        assertThat(Ring.of(-0.0, 2, 5, 2, 5, 6)).isEqualTo(Ring.of(0, 2, 5, 2, 5, 6));
    }

    @Test
    void isNotChangedThroughItsArrays() {
        double[] xy = SQUARE.coordinates();
        Ring copy = Ring.of(xy);
        xy[0] = 99;
        copy.coordinates()[0] = 99;
        assertThat(copy).isEqualTo(SQUARE);
    }

    @Test
    void whatIsNoRingIsRefused() {
        assertThatThrownBy(() -> Ring.of(0, 0, 1, 1)).hasMessage("a ring needs 3 corners, not 2");
        assertThatThrownBy(() -> Ring.of(0, 0, 1, 1, 0, 0)).hasMessage("a ring needs 3 corners, not 2");
        assertThatThrownBy(() -> Ring.of()).hasMessage("a ring needs 3 corners, not 0");
        assertThatThrownBy(() -> Ring.of(0, 0, 1, 1, 2)).hasMessageContaining("without a y");
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1.1e7, -1.1e7}) {
            assertThatThrownBy(() -> Ring.of(0, 0, 1, 1, 2, bad)).hasMessageContaining("out of bounds");
        }
    }

    @Test
    void aPolygonIsBoundedByAllItsRings() {
        Polygon polygon = new Polygon(SQUARE, List.of(Ring.of(0, 3, 9, 3, 4, 4)));
        assertThat(polygon.bounds()).isEqualTo(new Box(0, 2, 9, 4));
        assertThat(Polygon.of(SQUARE).holes()).isEmpty();
    }
}
