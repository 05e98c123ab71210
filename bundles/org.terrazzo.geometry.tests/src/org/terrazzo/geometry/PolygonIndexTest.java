// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

class PolygonIndexTest {

    private static final Polygon FRAME =
            new Polygon(Ring.of(0, 0, 9, 0, 9, 9, 0, 9), List.of(Ring.of(3, 3, 6, 3, 6, 6, 3, 6)));

    private final Random random = new Random(41);
    private final RandomShapes shapes = new RandomShapes(random, 50);

    @Test
    void aPointerNearACornerSnapsToItRatherThanToAnEdge() {
        PolygonIndex index = PolygonIndex.of(FRAME);
        assertThat(index.snap(8.5, 0.2, 1, any -> true)).hasValueSatisfying(snap -> {
            assertThat(snap.corner()).isEqualTo(new Corner(0, 0, 1));
            assertThat(snap.point()).isEqualTo(new Point(9, 0));
        });
        assertThat(index.snap(4.5, 3.4, 1, any -> true)).hasValueSatisfying(snap -> {
            assertThat(snap.ring()).isEqualTo(1);
            assertThat(snap.edge()).isZero();
            assertThat(snap.fraction()).isEqualTo(0.5);
            assertThat(snap.distance()).isEqualTo(0.4, within(1e-12));
        });
        assertThat(index.snap(4.5, 4.5, 1, any -> true)).isEmpty();
        assertThat(index.snap(9, 0, Double.POSITIVE_INFINITY, any -> false)).isEmpty();
    }

    @Test
    void whereThereAreNoPolygonsNothingIsNear() {
        PolygonIndex index = PolygonIndex.of(List.of());
        assertThat(index.snap(0, 0, 1e9, any -> true)).isEmpty();
        assertThat(index.containing(0, 0)).isEmpty();
        assertThat(index.cornersAt(0, 0)).isEmpty();
    }

    @Test
    void cornersAtTheSamePlaceAreAllFound() {
        PolygonIndex index = PolygonIndex.of(List.of(FRAME, Outlines.rectangle(9, 9, 12, 12)));
        assertThat(index.cornersAt(9, 9)).containsExactlyInAnyOrder(new Corner(0, 0, 2), new Corner(1, 0, 0));
        assertThat(index.cornersAt(9, 9.000001)).isEmpty();
    }

    @Test
    void theEndOfAnEdgeIsTheNextCorner() {
        BorderPoint end =
                PolygonIndex.of(FRAME).nearestEdge(-2, -2, 9, any -> true).orElseThrow();
        assertThat(end.isCorner()).isTrue();
        assertThat(end.corner()).isEqualTo(new Corner(0, 0, 0));
    }

    @Test
    void theNearestCornerAndEdgeAreThoseOfAPlainSearch() {
        for (int round = 0; round < 100; round++) {
            List<Polygon> polygons =
                    Stream.generate(shapes::tangle).limit(random.nextInt(1, 30)).toList();
            PolygonIndex index = PolygonIndex.of(polygons);
            int left = random.nextInt(polygons.size());
            for (int i = 0; i < 40; i++) {
                double x = random.nextDouble(60);
                double y = random.nextDouble(60);
                assertThat(index.nearestCorner(x, y, 1e9, p -> p != left)
                                .map(BorderPoint::distance)
                                .orElse(1e9))
                        .isEqualTo(PlainSearch.corner(polygons, left, x, y), within(1e-9));
                assertThat(index.nearestEdge(x, y, 1e9, p -> p != left)
                                .map(BorderPoint::distance)
                                .orElse(1e9))
                        .isEqualTo(PlainSearch.edge(polygons, left, x, y), within(1e-5));
            }
        }
    }

    @Test
    void thePolygonsAtAPixelAreThoseThatCoverIt() {
        List<Polygon> polygons = Stream.generate(shapes::tangle).limit(40).toList();
        List<PixelSet> pixels = polygons.stream()
                .map(polygon -> Rasteriser.pixels(polygon, 50, 50))
                .toList();
        PolygonIndex index = PolygonIndex.of(polygons);
        for (int i = 0; i < 2500; i++) {
            int x = i % 50;
            int y = i / 50;
            assertThat(index.containing(x + 0.5, y + 0.5))
                    .containsExactlyElementsOf(IntStream.range(0, 40)
                            .map(last -> 39 - last)
                            .filter(polygon -> pixels.get(polygon).contains(x, y))
                            .boxed()
                            .toList());
        }
    }

    @Test
    void aPointOnTheBorderIsWhereItsEdgeAndFractionSay() {
        for (int round = 0; round < 300; round++) {
            Polygon polygon = shapes.star();
            BorderPoint point = PolygonIndex.of(polygon)
                    .nearestEdge(random.nextDouble(50), random.nextDouble(50), 1e9, any -> true)
                    .orElseThrow();
            Ring ring = Corners.ring(polygon, point.ring());
            int next = (point.edge() + 1) % ring.size();
            double x = ring.x(point.edge()) * (1 - point.fraction()) + ring.x(next) * point.fraction();
            double y = ring.y(point.edge()) * (1 - point.fraction()) + ring.y(next) * point.fraction();
            assertThat(point.point().distance(x, y)).isLessThan(1e-9);
        }
    }
}
