// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrazzo.annotation.spi.PathLine;
import org.terrazzo.geometry.Point;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/** An outline while it is drawn: its corners, what they snapped to, and where it crosses itself. */
final class Outline {

    private record Vertex(Point point, Neighbours.Snap snap, List<Point> crossings) {}

    private final List<Vertex> vertices = new ArrayList<>();

    int size() {
        return vertices.size();
    }

    /** Adds a corner; one that repeats the last one is left out. */
    void add(Point point, Neighbours.Snap snap) {
        if (vertices.isEmpty() || !last().equals(point)) {
            List<Point> crossings = vertices.isEmpty() ? List.of() : Crossings.of(last(), point, points());
            vertices.add(new Vertex(point, snap, crossings));
        }
    }

    void removeLast() {
        vertices.removeLast();
    }

    Point first() {
        return vertices.getFirst().point();
    }

    Point last() {
        return vertices.getLast().point();
    }

    Optional<Neighbours.Snap> lastSnap() {
        return Optional.ofNullable(vertices.getLast().snap());
    }

    List<Point> points() {
        return vertices.stream().map(Vertex::point).toList();
    }

    /** Whether the last two corners are next to each other. */
    boolean endsTwice(double distance) {
        if (vertices.size() < 2) {
            return false;
        }
        Point before = vertices.get(vertices.size() - 2).point();
        return last().distance(before.x(), before.y()) <= distance;
    }

    /** What the corners snapped to. */
    List<Neighbours.Snap> snaps() {
        return vertices.stream()
                .filter(vertex -> vertex.snap() != null)
                .map(Vertex::snap)
                .toList();
    }

    /** Where the line crosses itself so far. */
    List<Point> crossings() {
        return vertices.stream().flatMap(vertex -> vertex.crossings().stream()).toList();
    }

    PathLine line(PathLine.Style style) {
        return PathLine.open(style, flat(points()));
    }

    /** Empty with fewer than three corners. */
    Optional<Polygon> polygon() {
        List<Point> points = points();
        boolean back = points.size() > 1 && points.getFirst().equals(points.getLast());
        List<Point> own = back ? points.subList(0, points.size() - 1) : points;
        return own.size() < 3 ? Optional.empty() : Optional.of(Polygon.of(Ring.of(flat(own))));
    }

    static double[] flat(List<Point> points) {
        double[] xy = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = points.get(i).x();
            xy[2 * i + 1] = points.get(i).y();
        }
        return xy;
    }
}
