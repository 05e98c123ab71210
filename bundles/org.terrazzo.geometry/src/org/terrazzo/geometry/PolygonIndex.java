// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.terrazzo.model.Polygon;

/**
 * Polygons, laid out to be asked quickly: what is near, what is here. Making one takes time linear in the number of
 * corners, a question time about logarithmic in it; so make it when a drag begins and ask it while it lasts. Immutable.
 *
 * <p>Where a question takes a predicate, it is asked for positions in the list of polygons, and only those for which
 * it holds count: a polygon that is being edited should not be snapped to.
 */
public final class PolygonIndex {

    private final RingTable rings;
    private final EdgeTree edges;

    private PolygonIndex(RingTable rings) {
        this.rings = rings;
        this.edges = new EdgeTree(rings.ends());
    }

    public static PolygonIndex of(Polygon polygon) {
        return of(List.of(polygon));
    }

    public static PolygonIndex of(List<Polygon> polygons) {
        return new PolygonIndex(new RingTable(polygons));
    }

    /** @param radius in pixels, the largest distance that counts */
    public Optional<BorderPoint> nearestCorner(double x, double y, double radius, IntPredicate polygons) {
        int edge = edges.nearest(x, y, radius, where(polygons, i -> cornerDistance(i, x, y)));
        return edge < 0 ? Optional.empty() : Optional.of(at(rings.corner(edge), 0, start(edge), x, y));
    }

    /** @param radius in pixels, the largest distance that counts */
    public Optional<BorderPoint> nearestEdge(double x, double y, double radius, IntPredicate polygons) {
        int edge = edges.nearest(x, y, radius, where(polygons, i -> edgeDistance(i, x, y)));
        return edge < 0 ? Optional.empty() : Optional.of(onEdge(edge, x, y));
    }

    /**
     * Where a pointer snaps to: the nearest corner within the radius, or else the nearest point of an edge.
     *
     * @param radius in pixels, the largest distance that counts
     */
    public Optional<BorderPoint> snap(double x, double y, double radius, IntPredicate polygons) {
        return nearestCorner(x, y, radius, polygons).or(() -> nearestEdge(x, y, radius, polygons));
    }

    private EdgeTree.Measure where(IntPredicate polygons, EdgeTree.Measure measure) {
        return edge -> polygons.test(rings.polygon(edge)) ? measure.of(edge) : Double.POSITIVE_INFINITY;
    }

    /** All corners that lie exactly here, in no particular order. */
    public List<Corner> cornersAt(double x, double y) {
        List<Corner> corners = new ArrayList<>();
        edges.visit(x, y, x, y, edge -> {
            if (edges.startX(edge) == x && edges.startY(edge) == y) {
                corners.add(rings.corner(edge));
            }
        });
        return corners;
    }

    /**
     * The positions of the polygons that have a point inside, from the last (which covers the others) to the first.
     * For the centre of a pixel these are the polygons that cover the pixel.
     */
    public List<Integer> containing(double x, double y) {
        BitSet odd = new BitSet();
        edges.visit(Double.NEGATIVE_INFINITY, y, x, y, edge -> {
            if (isCrossing(edge, x, y)) {
                odd.flip(rings.polygon(edge));
            }
        });
        return odd.stream().boxed().sorted((a, b) -> Integer.compare(b, a)).toList();
    }

    /** The rule of the rasteriser: by the upper end first, and what is exactly on an edge is to the right of it. */
    private boolean isCrossing(int edge, double x, double y) {
        boolean down = edges.startY(edge) < edges.endY(edge);
        double xTop = down ? edges.startX(edge) : edges.endX(edge);
        double yTop = down ? edges.startY(edge) : edges.endY(edge);
        double xBottom = down ? edges.endX(edge) : edges.startX(edge);
        double yBottom = down ? edges.endY(edge) : edges.startY(edge);
        return yTop <= y && y < yBottom && xTop + (y - yTop) * (xBottom - xTop) / (yBottom - yTop) <= x;
    }

    private Point start(int edge) {
        return new Point(edges.startX(edge), edges.startY(edge));
    }

    private double cornerDistance(int edge, double x, double y) {
        return Math.hypot(x - edges.startX(edge), y - edges.startY(edge));
    }

    private double edgeDistance(int edge, double x, double y) {
        return at(edge, fraction(edge, x, y)).distance(x, y);
    }

    private BorderPoint onEdge(int edge, double x, double y) {
        double fraction = fraction(edge, x, y);
        return fraction < 1
                ? at(rings.corner(edge), fraction, at(edge, fraction), x, y)
                : at(rings.next(edge), 0, at(edge, 1), x, y);
    }

    private static BorderPoint at(Corner corner, double fraction, Point point, double x, double y) {
        return new BorderPoint(corner.polygon(), corner.ring(), corner.index(), fraction, point, point.distance(x, y));
    }

    /** Where the foot of the perpendicular is, 0 to 1. */
    private double fraction(int edge, double x, double y) {
        double dx = edges.endX(edge) - edges.startX(edge);
        double dy = edges.endY(edge) - edges.startY(edge);
        double square = dx * dx + dy * dy;
        double along = (x - edges.startX(edge)) * dx + (y - edges.startY(edge)) * dy;
        return square == 0 ? 0 : Math.max(0, Math.min(1, along / square));
    }

    private Point at(int edge, double fraction) {
        if (fraction == 1) {
            return new Point(edges.endX(edge), edges.endY(edge));
        }
        return new Point(
                edges.startX(edge) + fraction * (edges.endX(edge) - edges.startX(edge)),
                edges.startY(edge) + fraction * (edges.endY(edge) - edges.startY(edge)));
    }
}
