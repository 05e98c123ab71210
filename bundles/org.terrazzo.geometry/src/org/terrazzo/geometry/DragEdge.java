// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.terrazzo.model.Box;
import org.terrazzo.model.Ring;

/** An edge of a polygon of which one end or both are dragged. */
record DragEdge(int ring, Coordinate start, Coordinate end, boolean startMoves, boolean endMoves) {

    boolean isMoving() {
        return startMoves || endMoves;
    }

    DragEdge moved(double dx, double dy) {
        return new DragEdge(
                ring,
                startMoves ? new Coordinate(start.x + dx, start.y + dy) : start,
                endMoves ? new Coordinate(end.x + dx, end.y + dy) : end,
                startMoves,
                endMoves);
    }

    /** The pixels around the triangle or quadrangle that the edge goes over. */
    Box swept(double dx, double dy) {
        DragEdge moved = moved(dx, dy);
        return Ring.of(start.x, start.y, end.x, end.y, moved.end.x, moved.end.y, moved.start.x, moved.start.y)
                .bounds();
    }

    /** Whether two edges have a point in common; one that begins where the other ends, only if they have another. */
    boolean touches(DragEdge other) {
        LineIntersector lines = new RobustLineIntersector();
        lines.computeIntersection(start, end, other.start, other.end);
        boolean follow = start.equals2D(other.end) || end.equals2D(other.start);
        return follow ? lines.getIntersectionNum() > 1 : lines.hasIntersection();
    }

    /** Whether the edge crosses the horizontal line through a point, left of it. */
    boolean isLeftOf(Coordinate point) {
        double slope = (end.x - start.x) / (end.y - start.y);
        return start.y <= point.y != end.y <= point.y && start.x + (point.y - start.y) * slope <= point.x;
    }
}
