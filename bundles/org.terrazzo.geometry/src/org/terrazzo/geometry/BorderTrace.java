// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/**
 * Ways along a polygon's border. A new polygon that takes such a way as a part of its own ring has the very same
 * corners there, so that the two neither overlap nor leave a gap. An end that is not a corner should become one of the
 * neighbour as well ({@link Corners#insert(Polygon, BorderPoint)}): the rounded point lies not exactly on the edge.
 */
public final class BorderTrace {

    private BorderTrace() {}

    /**
     * The way in the order of the ring's corners, both ends included.
     *
     * @throws IllegalArgumentException if the ends lie on different rings
     */
    public static List<Point> forwards(Polygon polygon, BorderPoint from, BorderPoint to) {
        if (from.ring() != to.ring()) {
            throw new IllegalArgumentException("there is no way from ring " + from.ring() + " to ring " + to.ring());
        }
        Ring ring = Corners.ring(polygon, from.ring());
        List<Point> way = new ArrayList<>(List.of(from.point()));
        for (int i = 1; i <= steps(ring, from, to); i++) {
            int corner = (from.edge() + i) % ring.size();
            way.add(new Point(ring.x(corner), ring.y(corner)));
        }
        if (!to.isCorner() || way.size() == 1) {
            way.add(to.point());
        }
        return List.copyOf(way);
    }

    /** The number of corners that are passed or reached; a whole round if the end lies before the start on its edge. */
    private static int steps(Ring ring, BorderPoint from, BorderPoint to) {
        int steps = Math.floorMod(to.edge() - from.edge(), ring.size());
        return steps == 0 && to.fraction() < from.fraction() ? ring.size() : steps;
    }

    /** The way against the order of the ring's corners, both ends included. */
    public static List<Point> backwards(Polygon polygon, BorderPoint from, BorderPoint to) {
        return forwards(polygon, to, from).reversed();
    }

    /** The shorter one of both ways; forwards if they are equally long. */
    public static List<Point> shorter(Polygon polygon, BorderPoint from, BorderPoint to) {
        List<Point> forwards = forwards(polygon, from, to);
        List<Point> backwards = backwards(polygon, from, to);
        return length(forwards) <= length(backwards) ? forwards : backwards;
    }

    private static double length(List<Point> way) {
        double length = 0;
        for (int i = 1; i < way.size(); i++) {
            length += way.get(i - 1).distance(way.get(i).x(), way.get(i).y());
        }
        return length;
    }
}
