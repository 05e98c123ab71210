// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.Geometries;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

class OverlayTest {

    private static final int SIDE = 60;

    private final RandomShapes shapes = new RandomShapes(new Random(11), SIDE);

    @Test
    void twoSquaresThatOverlap() {
        Polygon left = square(0, 0, 4);
        Polygon right = square(2, 0, 4);
        assertThat(Areas.of(Overlay.union(List.of(left, right)))).isEqualTo(24);
        assertThat(Areas.of(Overlay.intersect(left, right))).isEqualTo(8);
        assertThat(Areas.of(Overlay.subtract(left, List.of(right)))).isEqualTo(8);
        assertThat(Overlay.subtract(left, List.of(left))).isEmpty();
        assertThat(Overlay.intersect(left, square(4, 0, 4))).isEmpty();
    }

    @Test
    void whatIsTakenOutOfTheMiddleIsAHole() {
        List<Polygon> frame = Overlay.subtract(square(0, 0, 9), List.of(square(1, 1, 2), square(5, 5, 2)));
        assertThat(frame)
                .singleElement()
                .satisfies(polygon -> assertThat(polygon.holes()).hasSize(2));
        assertThat(Areas.of(frame)).isEqualTo(73);
    }

    @Test
    void whatEnclosesNothingAddsNothing() {
        Polygon flat = Polygon.of(Ring.of(0, 0, 4, 4, 8, 8));
        Polygon square = square(0, 0, 4);
        assertThat(Overlay.union(List.of(flat, flat))).isEmpty();
        assertThat(Overlay.union(List.of())).isEmpty();
        assertThat(Areas.of(Overlay.union(List.of(flat, square)))).isEqualTo(16);
        assertThat(Areas.of(Overlay.subtract(square, List.of(flat)))).isEqualTo(16);
        assertThat(Overlay.subtract(flat, List.of(square))).isEmpty();
        assertThat(Overlay.intersect(flat, square)).isEmpty();
        assertThat(Overlay.split(flat, line(0, 4, 8, 4))).isEmpty();
    }

    @Test
    void areaIsConservedByUnionAndIntersection() {
        for (int round = 0; round < 400; round++) {
            List<Polygon> a = Overlay.mend(shape(round));
            List<Polygon> b = Overlay.mend(shape(round + 1));
            double both = a.stream()
                    .flatMap(one -> b.stream().flatMap(other -> Overlay.intersect(one, other).stream()))
                    .mapToDouble(part -> Areas.of(List.of(part)))
                    .sum();
            List<Polygon> union =
                    Overlay.union(Stream.concat(a.stream(), b.stream()).toList());
            assertThat(union).allMatch(Geometries::isValid);
            assertThat(Areas.of(union) + both).isCloseTo(Areas.of(a) + Areas.of(b), within(1e-6));
        }
    }

    @Test
    void subtractionAndIntersectionMakeTheWhole() {
        for (int round = 0; round < 400; round++) {
            Polygon a = shape(round);
            Polygon b = shape(round / 2);
            List<Polygon> rest = Overlay.subtract(a, List.of(b));
            List<Polygon> common = Overlay.intersect(a, b);
            assertThat(rest).allMatch(Geometries::isValid);
            assertThat(common).allMatch(Geometries::isValid);
            assertThat(Areas.of(rest) + Areas.of(common)).isCloseTo(Areas.of(Overlay.mend(a)), within(1e-6));
        }
    }

    @Test
    void aLineCutsASquareIntoTwoThatShareTheLine() {
        List<Polygon> parts = Overlay.split(square(0, 0, 4), line(-1, 1, 2, 1, 2, 9));
        assertThat(parts).hasSize(2);
        assertThat(parts).extracting(part -> Areas.of(List.of(part))).containsExactlyInAnyOrder(10.0, 6.0);
    }

    @Test
    void aLineThatDoesNotGoThroughCutsNothing() {
        assertThat(Overlay.split(square(0, 0, 4), line(-1, 1, 2, 1))).hasSize(1);
        assertThat(Overlay.split(square(0, 0, 4), line(5, 0, 5, 9))).hasSize(1);
        assertThat(Overlay.split(square(0, 0, 4), line(2, 2, 2, 2))).hasSize(1);
        assertThat(Overlay.split(square(0, 0, 4), line(0, 0, 4, 0))).hasSize(1);
    }

    @Test
    void aHoleStaysAHoleWhenItsPolygonIsSplit() {
        Polygon frame = new Polygon(ring(0, 0, 9), List.of(ring(6, 3, 2)));
        List<Polygon> parts = Overlay.split(frame, line(3, -1, 3, 10));
        assertThat(parts).extracting(part -> part.holes().size()).containsExactlyInAnyOrder(0, 1);
        assertThat(Overlay.split(frame, line(-1, 4, 10, 4)))
                .hasSize(2)
                .allMatch(part -> part.holes().isEmpty());
    }

    @Test
    void areaAndPixelsAreConservedBySplitting() {
        Random random = new Random(12);
        for (int round = 0; round < 400; round++) {
            Polygon polygon = shape(round);
            List<Point> line = Stream.generate(
                            () -> new Point(random.nextDouble(-9, SIDE + 9), random.nextDouble(-9, SIDE + 9)))
                    .limit(random.nextInt(2, 7))
                    .toList();
            List<Polygon> parts = Overlay.split(polygon, line);
            assertThat(parts).allMatch(Geometries::isValid);
            assertThat(Areas.of(parts)).isCloseTo(Areas.of(Overlay.mend(polygon)), within(1e-6));
            long apart = parts.stream()
                    .mapToLong(part -> Rasteriser.pixels(part, SIDE, SIDE).area())
                    .sum();
            assertThat(apart).isEqualTo(Areas.pixels(parts, SIDE, SIDE).area());
        }
    }

    private Polygon shape(int round) {
        return round % 2 == 0 ? shapes.star() : shapes.tangle();
    }

    private static Polygon square(double x, double y, double side) {
        return Polygon.of(ring(x, y, side));
    }

    private static Ring ring(double x, double y, double side) {
        return Ring.of(x, y, x + side, y, x + side, y + side, x, y + side);
    }

    private static List<Point> line(double... xy) {
        return IntStream.range(0, xy.length / 2)
                .mapToObj(i -> new Point(xy[2 * i], xy[2 * i + 1]))
                .toList();
    }
}
