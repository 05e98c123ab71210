// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.terrazzo.geometry.BorderPoint;
import org.terrazzo.geometry.Point;
import org.terrazzo.geometry.PolygonIndex;
import org.terrazzo.model.Box;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/** The polygons of a document, to snap to; a polygon is laid out only when the pointer first comes near. */
final class Neighbours {

    /** A point on the border of a region. */
    record Snap(Region region, BorderPoint border) {
        Point point() {
            return border.point();
        }

        boolean isOnRingOf(Snap other) {
            return region.id().equals(other.region.id()) && border.ring() == other.border.ring();
        }
    }

    private static final class Neighbour {

        private final Region region;
        private final Polygon polygon;
        private final Box bounds;
        private PolygonIndex index;

        Neighbour(Region region, Polygon polygon) {
            this.region = region;
            this.polygon = polygon;
            this.bounds = polygon.bounds();
        }

        PolygonIndex index() {
            if (index == null) {
                index = PolygonIndex.of(polygon);
            }
            return index;
        }

        boolean isNear(double x, double y, double radius) {
            return x >= bounds.x() - radius
                    && x <= bounds.right() + radius
                    && y >= bounds.y() - radius
                    && y <= bounds.bottom() + radius;
        }
    }

    private final List<Neighbour> neighbours = new ArrayList<>();

    Neighbours(Scene scene, Predicate<Region> which) {
        for (Region region : scene.document().regions()) {
            if (region.geometry() instanceof Polygon polygon && !scene.isHidden(region) && which.test(region)) {
                neighbours.add(new Neighbour(region, polygon));
            }
        }
    }

    /** The nearest corner, or else the nearest point of an edge. */
    Optional<Snap> snap(double x, double y, double radius) {
        return corner(x, y, radius).or(() -> edge(x, y, radius));
    }

    Optional<Snap> corner(double x, double y, double radius) {
        return nearest(near(x, y, radius)
                .flatMap(each -> each.index().nearestCorner(x, y, radius, any -> true).stream()
                        .map(border -> new Snap(each.region, border))));
    }

    Optional<Snap> edge(double x, double y, double radius) {
        return nearest(near(x, y, radius)
                .flatMap(each -> each.index().nearestEdge(x, y, radius, any -> true).stream()
                        .map(border -> new Snap(each.region, border))));
    }

    private Stream<Neighbour> near(double x, double y, double radius) {
        return neighbours.stream().filter(each -> each.isNear(x, y, radius));
    }

    private static Optional<Snap> nearest(Stream<Snap> snaps) {
        return snaps.min(Comparator.comparingDouble(snap -> snap.border().distance()));
    }
}
