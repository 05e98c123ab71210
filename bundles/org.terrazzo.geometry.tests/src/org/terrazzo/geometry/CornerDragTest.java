// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.Geometries;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

class CornerDragTest {

    private static final int SIDE = 60;

    private final Random random = new Random(51);

    @Test
    void aCornerDraggedAcrossAnEdgeSpoilsThePolygon() {
        CornerDrag drag = CornerDrag.of(Polygon.of(Ring.of(0, 0, 9, 0, 9, 9, 0, 9)), List.of(new Corner(0, 0, 2)));
        assertThat(drag.spoils(2, 2)).isFalse();
        assertThat(drag.spoils(-5, -12)).isTrue();
        assertThat(drag.moved(2, 2).shell()).isEqualTo(Ring.of(0, 0, 9, 0, 11, 11, 0, 9));
    }

    @Test
    void aCornerDraggedOntoTheEdgeBeforeItSpoilsThePolygon() {
        CornerDrag drag = CornerDrag.of(Polygon.of(Ring.of(0, 0, 9, 0, 9, 9)), List.of(new Corner(0, 0, 2)));
        assertThat(drag.spoils(-4, -9)).isTrue();
        assertThat(drag.spoils(-4, -8)).isFalse();
    }

    /** The moved edges touch nothing, and yet the hole is outside. */
    @Test
    void aCornerDraggedOverAHoleSpoilsThePolygon() {
        Polygon polygon = new Polygon(Ring.of(0, 0, 30, 15, 0, 30), List.of(Ring.of(20, 14, 22, 15, 20, 16)));
        CornerDrag drag = CornerDrag.of(polygon, List.of(new Corner(0, 0, 1)));
        assertThat(Geometries.isValid(drag.moved(-15, 0))).isFalse();
        assertThat(drag.spoils(-15, 0)).isTrue();
        assertThat(drag.spoils(-5, 0)).isFalse();
    }

    @Test
    void whatDoesNotSpoilAPolygonLeavesItValid() {
        RandomShapes shapes = new RandomShapes(random, SIDE);
        int valid = 0;
        for (int round = 0; round < 3000; round++) {
            Polygon polygon = shapes.star();
            int ring = random.nextInt(polygon.holes().size() + 1);
            int corner = random.nextInt(Corners.ring(polygon, ring).size() - 1);
            List<Corner> corners = round % 2 == 0
                    ? List.of(new Corner(0, ring, corner))
                    : List.of(new Corner(0, ring, corner), new Corner(0, ring, corner + 1));
            CornerDrag drag = CornerDrag.of(polygon, corners);
            double dx = random.nextDouble(-30, 30);
            double dy = random.nextDouble(-30, 30);
            assertThat(drag.spoils(dx, dy)).isNotEqualTo(Geometries.isValid(drag.moved(dx, dy)));
            valid += drag.spoils(dx, dy) ? 0 : 1;
        }
        assertThat(valid).isBetween(500, 2500);
    }

    @Test
    void nothingChangesOutsideOfTheBoxThatTheDragNames() {
        RandomShapes shapes = new RandomShapes(random, SIDE);
        for (int round = 0; round < 300; round++) {
            Polygon polygon = shapes.tangle();
            CornerDrag drag = CornerDrag.of(polygon, List.of(new Corner(0, 0, random.nextInt(3))));
            double dx = random.nextDouble(-9, 9);
            double dy = random.nextDouble(-9, 9);
            PixelSet before = Rasteriser.pixels(polygon, SIDE, SIDE);
            PixelSet after = Rasteriser.pixels(drag.moved(dx, dy), SIDE, SIDE);
            PixelSet changed = before.union(after).subtract(before.intersect(after));
            assertThat(drag.changed(dx, dy).contains(changed.bounds())).isTrue();
        }
    }
}
