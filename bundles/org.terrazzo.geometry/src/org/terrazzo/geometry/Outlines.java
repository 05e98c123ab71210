// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/** Makes outlines, and makes them plainer or rounder. */
public final class Outlines {

    private static final double LARGEST_ERROR = 0.1;
    private static final double FLAT = 0.05;
    private static final int MOST_ROUNDS = 6;

    private Outlines() {}

    /** A rectangle from its corners, which may be any two opposite ones. It encloses nothing if they share an x or y. */
    public static Polygon rectangle(double x0, double y0, double x1, double y1) {
        return Polygon.of(Ring.of(x0, y0, x1, y0, x1, y1, x0, y1));
    }

    /**
     * An ellipse that touches all sides of a rectangle; so many corners that no edge is more than {@value
     * #LARGEST_ERROR} pixels off.
     *
     * @param x0 with y0 any corner of the rectangle; x1 with y1 the opposite one
     */
    public static Polygon ellipse(double x0, double y0, double x1, double y1) {
        double across = Math.abs(x1 - x0) / 2;
        double down = Math.abs(y1 - y0) / 2;
        int corners = ellipseCorners(Math.max(across, down));
        double[] xy = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            xy[2 * i] = (x0 + x1) / 2 + across * Math.cos(angle);
            xy[2 * i + 1] = (y0 + y1) / 2 + down * Math.sin(angle);
        }
        return Polygon.of(Ring.of(xy));
    }

    /** An edge of n on a circle of radius r is r (1 - cos(pi / n)) away from it; a multiple of four is symmetric. */
    private static int ellipseCorners(double radius) {
        double share = Math.min(1, LARGEST_ERROR / Math.max(radius, LARGEST_ERROR));
        return Math.max(8, 4 * (int) Math.ceil(Math.PI / Math.acos(1 - share) / 4));
    }

    /**
     * Leaves corners out (D. Douglas and T. Peucker, 1973) so that no hole or part is lost and no ring comes to cross
     * itself or another.
     *
     * @param tolerance the largest distance, in pixels, of a corner left out from the edge that takes its place; twice
     *     as much where the first corner of a ring is left out as well; not negative
     * @return valid polygons; more than one if the polygon crossed itself
     */
    public static List<Polygon> simplify(Polygon polygon, double tolerance) {
        return Jts.polygons(TopologyPreservingSimplifier.simplify(Jts.valid(polygon), tolerance));
    }

    /**
     * Leaves corners out of several polygons at once (M. Visvalingam and J. Whyatt, 1993): neighbours that share a
     * border, corner by corner, share it afterwards, without gap or overlap. No hole is lost.
     *
     * @param polygons valid ones
     * @param tolerance in pixels: the side of a square as large as the largest triangle that may be cut off a border;
     *     not negative
     * @return as many valid polygons, in the same order
     */
    public static List<Polygon> simplifyTogether(List<Polygon> polygons, double tolerance) {
        CoverageSimplifier simplifier =
                new CoverageSimplifier(polygons.stream().map(Jts::of).toArray(Geometry[]::new));
        simplifier.setRemovableRingSizeFactor(0);
        return Arrays.stream(simplifier.simplify(tolerance))
                .map(simple -> Jts.polygons(simple).getFirst())
                .toList();
    }

    /**
     * Rounds corners by cutting them off a quarter of the way along their edges (G. Chaikin, 1974). A corner that
     * stands out by less than {@value #FLAT} pixels stays, so that the number of corners grows where it matters, and at
     * most twofold in a round.
     *
     * @param rounds 1 for a little smoother, up to {@value #MOST_ROUNDS}
     * @return valid polygons; more than one if the polygon crosses itself, before or after
     */
    public static List<Polygon> smooth(Polygon polygon, int rounds) {
        if (rounds < 0 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("an outline can be smoothed in 0.." + MOST_ROUNDS + " rounds");
        }
        Polygon smooth = polygon;
        for (int round = 0; round < rounds; round++) {
            smooth = Corners.map(smooth, Outlines::rounded);
        }
        return Overlay.mend(smooth);
    }

    private static Ring rounded(Ring ring) {
        double[] xy = new double[4 * ring.size()];
        int next = 0;
        for (int i = 0; i < ring.size(); i++) {
            int before = (i + ring.size() - 1) % ring.size();
            int after = (i + 1) % ring.size();
            if (isFlat(ring, before, i, after)) {
                xy[next++] = ring.x(i);
                xy[next++] = ring.y(i);
            } else {
                xy[next++] = quarter(ring.x(i), ring.x(before));
                xy[next++] = quarter(ring.y(i), ring.y(before));
                xy[next++] = quarter(ring.x(i), ring.x(after));
                xy[next++] = quarter(ring.y(i), ring.y(after));
            }
        }
        return Ring.of(Arrays.copyOf(xy, next));
    }

    private static double quarter(double from, double to) {
        return from + (to - from) / 4;
    }

    /** Whether what would be cut off is thin: the distance of the corner from the line that would cut it. */
    private static boolean isFlat(Ring ring, int before, int corner, int after) {
        double toX = ring.x(after) - ring.x(before);
        double toY = ring.y(after) - ring.y(before);
        double outX = ring.x(corner) - ring.x(before);
        double outY = ring.y(corner) - ring.y(before);
        double length = Math.hypot(toX, toY);
        return length > 0 && Math.abs(toX * outY - toY * outX) / length / 4 < FLAT;
    }
}
