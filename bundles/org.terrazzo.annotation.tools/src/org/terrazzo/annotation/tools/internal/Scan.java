// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.function.BiConsumer;
import org.terrazzo.geometry.Corner;
import org.terrazzo.geometry.Corners;
import org.terrazzo.geometry.Point;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/**
 * Questions about one polygon that are asked once, at a press: looking at every corner is then faster than laying out
 * an index.
 */
final class Scan {

    /** A corner, or the edge that begins there, and how far away it is. */
    record Found(Corner corner, double distance) {}

    private static final Found NONE = new Found(null, Double.POSITIVE_INFINITY);

    private Scan() {}

    static Found corner(Polygon polygon, double x, double y) {
        Found[] best = {NONE};
        forEach(polygon, (ring, corner) -> {
            double distance = Math.hypot(x - ring.x(corner.index()), y - ring.y(corner.index()));
            if (distance < best[0].distance()) {
                best[0] = new Found(corner, distance);
            }
        });
        return best[0];
    }

    static Found middle(Polygon polygon, double x, double y) {
        Found[] best = {NONE};
        forEach(polygon, (ring, corner) -> {
            double distance = middle(ring, corner.index()).distance(x, y);
            if (distance < best[0].distance()) {
                best[0] = new Found(corner, distance);
            }
        });
        return best[0];
    }

    static Found edge(Polygon polygon, double x, double y) {
        Found[] best = {NONE};
        forEach(polygon, (ring, corner) -> {
            double distance = edgeDistance(ring, corner.index(), x, y);
            if (distance < best[0].distance()) {
                best[0] = new Found(corner, distance);
            }
        });
        return best[0];
    }

    static void forEach(Polygon polygon, BiConsumer<Ring, Corner> visitor) {
        for (int number = 0; number <= polygon.holes().size(); number++) {
            Ring ring = Corners.ring(polygon, number);
            for (int i = 0; i < ring.size(); i++) {
                visitor.accept(ring, new Corner(0, number, i));
            }
        }
    }

    static Point middle(Ring ring, int edge) {
        int next = (edge + 1) % ring.size();
        return new Point((ring.x(edge) + ring.x(next)) / 2, (ring.y(edge) + ring.y(next)) / 2);
    }

    private static double edgeDistance(Ring ring, int edge, double x, double y) {
        int next = (edge + 1) % ring.size();
        double dx = ring.x(next) - ring.x(edge);
        double dy = ring.y(next) - ring.y(edge);
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : ((x - ring.x(edge)) * dx + (y - ring.y(edge)) * dy) / square;
        double share = Math.clamp(along, 0, 1);
        return Math.hypot(x - ring.x(edge) - share * dx, y - ring.y(edge) - share * dy);
    }

    /** By the even-odd rule over all rings. */
    static boolean isInside(Polygon polygon, double x, double y) {
        boolean[] inside = new boolean[1];
        forEach(polygon, (ring, corner) -> {
            int i = corner.index();
            int next = (i + 1) % ring.size();
            boolean spans = ring.y(i) <= y != ring.y(next) <= y;
            inside[0] ^= spans && crossing(ring, i, next, y) <= x;
        });
        return inside[0];
    }

    private static double crossing(Ring ring, int i, int next, double y) {
        return ring.x(i) + (y - ring.y(i)) * (ring.x(next) - ring.x(i)) / (ring.y(next) - ring.y(i));
    }
}
