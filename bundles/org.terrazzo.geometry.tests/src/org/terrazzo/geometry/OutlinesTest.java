// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.Geometries;
import org.terrazzo.model.Box;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

class OutlinesTest {

    @Test
    void anEllipseHasItsAreaAndStaysInItsRectangle() {
        for (double size : new double[] {1, 7.5, 100, 12_000}) {
            Polygon ellipse = Outlines.ellipse(3 + size, 4, 3, 4 + size / 2);
            double area = Math.PI * size * size / 8;
            assertThat(Areas.of(List.of(ellipse))).isEqualTo(area, within(0.1 * area / Math.sqrt(size) + 0.01));
            assertThat(ellipse.bounds().width()).isLessThanOrEqualTo((int) size + 1);
            assertThat(Geometries.isValid(ellipse)).isTrue();
        }
    }

    @Test
    void aRectangleIsDrawnFromAnyOfItsCorners() {
        assertThat(Outlines.rectangle(5, 7, 2, 3).bounds()).isEqualTo(new Box(2, 3, 3, 4));
        assertThat(Areas.of(List.of(Outlines.rectangle(5, 7, 2, 3)))).isEqualTo(12);
    }

    @Test
    void simplifyingKeepsHolesAndStaysNear() {
        RandomShapes shapes = new RandomShapes(new Random(71), 60);
        for (int round = 0; round < 300; round++) {
            Polygon polygon = shapes.star();
            List<Polygon> simple = Outlines.simplify(polygon, 2);
            assertThat(simple).singleElement().satisfies(one -> {
                assertThat(Geometries.isValid(one)).isTrue();
                assertThat(one.holes()).hasSameSizeAs(polygon.holes());
                assertThat(corners(one)).isLessThanOrEqualTo(corners(polygon));
            });
            assertThat(farthest(polygon, simple.getFirst())).isLessThanOrEqualTo(2 * 2);
        }
    }

    @Test
    void whatEnclosesNothingIsNothing() {
        Polygon flat = Polygon.of(Ring.of(0, 0, 4, 4, 8, 8));
        assertThat(Outlines.simplify(flat, 1)).isEmpty();
        assertThat(Outlines.smooth(flat, 2)).isEmpty();
        assertThat(Outlines.simplifyTogether(List.of(), 1)).isEmpty();
    }

    /** How far a corner of a polygon is from the border of another. */
    private static double farthest(Polygon polygon, Polygon from) {
        PolygonIndex index = PolygonIndex.of(from);
        Ring ring = polygon.shell();
        return IntStream.range(0, ring.size())
                .mapToDouble(i -> index.nearestEdge(ring.x(i), ring.y(i), 1e9, any -> true)
                        .orElseThrow()
                        .distance())
                .max()
                .orElseThrow();
    }

    /** A star is cut in two along a ragged line; both halves are made simpler. */
    @Test
    void neighboursStillShareTheirBorderAfterSimplifying() {
        Random random = new Random(73);
        RandomShapes shapes = new RandomShapes(random, 60);
        int fewer = 0;
        for (int round = 0; round < 200; round++) {
            List<Point> ragged = IntStream.range(0, 40)
                    .mapToObj(i -> new Point(i * 60 / 39.0, 30 + random.nextDouble(-2, 2)))
                    .toList();
            List<Polygon> parts = Overlay.split(shapes.star(), ragged);
            List<Polygon> simple = Outlines.simplifyTogether(parts, 2);
            assertThat(simple).hasSameSizeAs(parts).allMatch(Geometries::isValid);
            assertThat(simple.stream().mapToInt(one -> one.holes().size()).sum())
                    .isEqualTo(
                            parts.stream().mapToInt(one -> one.holes().size()).sum());
            assertThat(Areas.of(Overlay.union(simple))).isCloseTo(Areas.of(simple), within(1e-6));
            assertThat(Overlay.union(simple)).hasSameSizeAs(Overlay.union(parts));
            fewer += corners(parts) - corners(simple);
        }
        assertThat(fewer).isGreaterThan(200 * 20);
    }

    private static int corners(List<Polygon> polygons) {
        return polygons.stream().mapToInt(OutlinesTest::corners).sum();
    }

    @Test
    void aSmallHoleIsKeptWhenPolygonsAreSimplifiedTogether() {
        Polygon frame = new Polygon(
                Outlines.rectangle(0, 0, 50, 50).shell(),
                List.of(Outlines.rectangle(20, 20, 21, 21).shell()));
        assertThat(Outlines.simplifyTogether(List.of(frame), 9))
                .singleElement()
                .satisfies(simple -> assertThat(simple.holes()).hasSize(1));
    }

    @Test
    void polygonsThatOverlapStayValidWhenTheyAreSimplifiedTogether() {
        RandomShapes shapes = new RandomShapes(new Random(74), 60);
        for (int round = 0; round < 100; round++) {
            List<Polygon> stars = List.of(shapes.star(), shapes.star(), shapes.star());
            assertThat(Outlines.simplifyTogether(stars, 3)).hasSize(3).allMatch(Geometries::isValid);
        }
    }

    @Test
    void aStaircaseOfPixelsBecomesALine() {
        Polygon disc = PixelOutlines.polygons(new Brush(Brush.Shape.DISC, 200).stamp(150, 150, new Box(0, 0, 300, 300)))
                .getFirst();
        Polygon simple = Outlines.simplify(disc, 1).getFirst();
        assertThat(corners(simple)).isLessThan(corners(disc) / 4);
        assertThat(Areas.of(List.of(simple))).isEqualTo(Areas.of(List.of(disc)), within(400.0));
    }

    @Test
    void smoothingRoundsCornersWithinTheOutline() {
        Polygon square = Outlines.rectangle(0, 0, 16, 16);
        assertThat(Outlines.smooth(square, 1))
                .containsExactly(Polygon.of(Ring.of(0, 4, 4, 0, 12, 0, 16, 4, 16, 12, 12, 16, 4, 16, 0, 12)));
        assertThat(Outlines.smooth(square, 0)).containsExactly(square);
        assertThatThrownBy(() -> Outlines.smooth(square, 7)).hasMessageContaining("0..6 rounds");
    }

    @Test
    void smoothingAddsCornersOnlyWhereTheyAreSeen() {
        RandomShapes shapes = new RandomShapes(new Random(72), 60);
        for (int round = 0; round < 200; round++) {
            Polygon polygon = shapes.star();
            List<Polygon> smooth = Outlines.smooth(polygon, 6);
            assertThat(smooth).allMatch(Geometries::isValid);
            assertThat(smooth.stream().mapToInt(OutlinesTest::corners).sum()).isLessThan(24 * corners(polygon));
            assertThat(Outlines.smooth(smooth.getFirst(), 1)).hasSize(1);
        }
    }

    private static int corners(Polygon polygon) {
        return polygon.shell().size()
                + polygon.holes().stream().mapToInt(Ring::size).sum();
    }
}
