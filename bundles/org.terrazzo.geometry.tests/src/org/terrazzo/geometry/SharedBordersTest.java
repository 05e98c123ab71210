// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

class SharedBordersTest {

    private static final Polygon LEFT = Polygon.of(Ring.of(0, 0, 5, 0, 5, 9, 0, 9));
    private static final Polygon RIGHT = Polygon.of(Ring.of(5, 9, 5, 0, 12, 0, 12, 9));
    private static final Polygon APART = Polygon.of(Ring.of(20, 0, 25, 0, 25, 9));

    @Test
    void aSharedCornerMovesInBothPolygons() {
        Map<Integer, Polygon> moved =
                SharedBorders.of(List.of(LEFT, RIGHT, APART)).move(List.of(new Corner(0, 0, 1)), 2, 1);
        assertThat(moved)
                .containsOnly(
                        Map.entry(0, Polygon.of(Ring.of(0, 0, 7, 1, 5, 9, 0, 9))),
                        Map.entry(1, Polygon.of(Ring.of(5, 9, 7, 1, 12, 0, 12, 9))));
    }

    @Test
    void aSharedEdgeMovesInBothPolygons() {
        SharedBorders borders = SharedBorders.of(List.of(LEFT, RIGHT, APART));
        List<Corner> edge = List.of(new Corner(0, 0, 1), new Corner(0, 0, 2));
        assertThat(borders.sharing(edge)).hasSize(4);
        Map<Integer, Polygon> moved = borders.move(edge, 1, 0);
        assertThat(moved.get(0).bounds().right()).isEqualTo(6);
        assertThat(moved.get(1).bounds().x()).isEqualTo(6);
    }

    @Test
    void aCornerIsPutIntoASharedEdgeOfBoth() {
        SharedBorders borders = SharedBorders.of(List.of(LEFT, RIGHT, APART));
        assertThat(borders.sharingEdge(new Corner(0, 0, 1)))
                .containsExactlyInAnyOrder(new Corner(0, 0, 1), new Corner(1, 0, 0));
        assertThat(borders.insert(new Corner(0, 0, 1), new Point(6, 4)))
                .containsOnly(
                        Map.entry(0, Polygon.of(Ring.of(0, 0, 5, 0, 6, 4, 5, 9, 0, 9))),
                        Map.entry(1, Polygon.of(Ring.of(5, 9, 6, 4, 5, 0, 12, 0, 12, 9))));
        assertThat(borders.insert(new Corner(0, 0, 0), new Point(2, 1))).containsOnlyKeys(0);
    }

    @Test
    void aCornerOfItsOwnMovesAlone() {
        assertThat(SharedBorders.of(List.of(LEFT, APART)).move(List.of(new Corner(1, 0, 0)), 1, 0))
                .containsOnlyKeys(1);
    }

    /** A polygon is drawn against a neighbour: it takes its border between two snapped points. */
    @Test
    void aTracedBorderLeavesNeitherGapNorOverlap() {
        Random random = new Random(61);
        RandomShapes shapes = new RandomShapes(random, 60);
        for (int round = 0; round < 300; round++) {
            Polygon neighbour = Polygon.of(shapes.star().shell());
            neighbour = Corners.insert(neighbour, somewhereOn(neighbour, random));
            neighbour = Corners.insert(neighbour, somewhereOn(neighbour, random));
            BorderPoint from = corner(neighbour, random);
            BorderPoint to = corner(neighbour, random);
            List<Point> shared = BorderTrace.forwards(neighbour, from, to);
            List<Point> rest = BorderTrace.forwards(neighbour, to, from);
            if (shared.size() > 2 && rest.size() > 2) {
                assertTiles(neighbour, closed(shared), closed(rest));
            }
        }
    }

    private static void assertTiles(Polygon whole, Polygon one, Polygon other) {
        PixelSet first = Rasteriser.pixels(one, 60, 60);
        PixelSet second = Rasteriser.pixels(other, 60, 60);
        PixelSet overlap = first.intersect(second);
        // both halves are cut along a chord that may leave the star: there they overlap, outside of it
        assertThat(first.union(second).subtract(overlap)).isEqualTo(Rasteriser.pixels(whole, 60, 60));
    }

    private static BorderPoint somewhereOn(Polygon polygon, Random random) {
        return PolygonIndex.of(polygon)
                .nearestEdge(random.nextDouble(60), random.nextDouble(60), 1e9, any -> true)
                .orElseThrow();
    }

    private static BorderPoint corner(Polygon polygon, Random random) {
        return PolygonIndex.of(polygon)
                .nearestCorner(random.nextDouble(60), random.nextDouble(60), 1e9, any -> true)
                .orElseThrow();
    }

    private static Polygon closed(List<Point> way) {
        List<Double> xy = new ArrayList<>();
        way.forEach(point -> xy.addAll(List.of(point.x(), point.y())));
        return Polygon.of(Ring.of(xy.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    @Test
    void theShorterWayIsTaken() {
        BorderPoint from = new BorderPoint(0, 0, 0, 0.8, new Point(4, 0), 0);
        BorderPoint to = new BorderPoint(0, 0, 3, 0.5, new Point(0, 4.5), 0);
        assertThat(BorderTrace.shorter(LEFT, from, to))
                .containsExactly(new Point(4, 0), new Point(0, 0), new Point(0, 4.5));
        assertThat(BorderTrace.forwards(LEFT, from, to))
                .containsExactly(new Point(4, 0), new Point(5, 0), new Point(5, 9), new Point(0, 9), new Point(0, 4.5));
    }

    @Test
    void onOneEdgeTheWayIsStraightOrAllTheWayRound() {
        BorderPoint from = new BorderPoint(0, 0, 0, 0.2, new Point(1, 0), 0);
        BorderPoint to = new BorderPoint(0, 0, 0, 0.8, new Point(4, 0), 0);
        assertThat(BorderTrace.forwards(LEFT, from, to)).containsExactly(new Point(1, 0), new Point(4, 0));
        assertThat(BorderTrace.forwards(LEFT, to, from)).hasSize(6);
        assertThatThrownBy(() -> BorderTrace.forwards(LEFT, from, new BorderPoint(0, 1, 0, 0, to.point(), 0)))
                .hasMessageContaining("ring 1");
    }
}
