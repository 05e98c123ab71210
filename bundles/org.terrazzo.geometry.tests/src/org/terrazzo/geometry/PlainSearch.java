// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/** What is near, by looking at everything; one polygon is left out. */
final class PlainSearch {

    private PlainSearch() {}

    static double corner(List<Polygon> polygons, int left, double x, double y) {
        return rings(polygons, left)
                .flatMapToDouble(ring ->
                        IntStream.range(0, ring.size()).mapToDouble(i -> Math.hypot(ring.x(i) - x, ring.y(i) - y)))
                .min()
                .orElse(1e9);
    }

    /** Not exact where the distance is almost nothing: it is the root of a difference of squares. */
    static double edge(List<Polygon> polygons, int left, double x, double y) {
        return rings(polygons, left)
                .flatMapToDouble(ring -> edges(ring, x, y))
                .min()
                .orElse(1e9);
    }

    private static DoubleStream edges(Ring ring, double x, double y) {
        return IntStream.range(0, ring.size())
                .mapToDouble(i -> Line2D.ptSegDist(
                        ring.x(i), ring.y(i), ring.x((i + 1) % ring.size()), ring.y((i + 1) % ring.size()), x, y));
    }

    private static Stream<Ring> rings(List<Polygon> polygons, int left) {
        return IntStream.range(0, polygons.size())
                .filter(i -> i != left)
                .mapToObj(polygons::get)
                .flatMap(p -> Stream.concat(Stream.of(p.shell()), p.holes().stream()));
    }
}
