// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.locationtech.jts.geom.Coordinate;
import org.terrazzo.annotation.Geometries;
import org.terrazzo.model.Box;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/**
 * A few corners of a polygon on their way: a corner, both ends of an edge. What stays where it is is laid out once, so
 * that a polygon of 100,000 corners can be asked at every move of the pointer. All distances are from where the
 * corners were at first. Immutable.
 */
public final class CornerDrag {

    /** With more moving edges than this, or with a ring that moves as a whole, the whole polygon is looked at. */
    private static final int FEW = 64;

    private final Polygon polygon;
    private final Set<Corner> corners;
    private final List<DragEdge> moving = new ArrayList<>();
    private final EdgeTree staying;

    /** For each ring a corner that stays; null if there is none. */
    private final Coordinate[] anchors;

    private CornerDrag(Polygon polygon, Set<Corner> corners) {
        this.polygon = polygon;
        this.corners = corners;
        this.anchors = new Coordinate[polygon.holes().size() + 1];
        DoubleStream.Builder rest = DoubleStream.builder();
        for (int ring = 0; ring < anchors.length; ring++) {
            for (int i = 0; i < Corners.ring(polygon, ring).size(); i++) {
                sort(edge(ring, i), rest);
            }
        }
        staying = new EdgeTree(rest.build().toArray());
    }

    /** @param corners of this polygon, at least one; which polygon they name is not looked at */
    public static CornerDrag of(Polygon polygon, Collection<Corner> corners) {
        Set<Corner> own = new HashSet<>();
        corners.forEach(corner -> own.add(new Corner(0, corner.ring(), corner.index())));
        return new CornerDrag(polygon, own);
    }

    private DragEdge edge(int number, int i) {
        Ring ring = Corners.ring(polygon, number);
        int next = (i + 1) % ring.size();
        return new DragEdge(
                number,
                new Coordinate(ring.x(i), ring.y(i)),
                new Coordinate(ring.x(next), ring.y(next)),
                corners.contains(new Corner(0, number, i)),
                corners.contains(new Corner(0, number, next)));
    }

    private void sort(DragEdge edge, DoubleStream.Builder rest) {
        if (edge.isMoving()) {
            moving.add(edge);
        } else {
            rest.add(edge.start().x).add(edge.start().y).add(edge.end().x).add(edge.end().y);
        }
        if (!edge.startMoves()) {
            anchors[edge.ring()] = edge.start();
        }
    }

    /** The polygon with the corners moved. */
    public Polygon moved(double dx, double dy) {
        return Corners.move(polygon, corners, dx, dy);
    }

    /** A box outside of which the polygon, moved by this distance, covers what it covered at first. */
    public Box changed(double dx, double dy) {
        return moving.stream().map(edge -> edge.swept(dx, dy)).reduce(Box.EMPTY, Box::union);
    }

    /**
     * Whether the move spoils the polygon: an edge that moves along crosses or touches another one, other than at the
     * corner between them, or a ring comes to lie in another than before. If not, a polygon that was valid at first is
     * valid.
     */
    public boolean spoils(double dx, double dy) {
        if (moving.size() > FEW || Arrays.asList(anchors).contains(null)) {
            return !Geometries.isValid(moved(dx, dy));
        }
        List<DragEdge> moved = moving.stream().map(edge -> edge.moved(dx, dy)).toList();
        return touchesItself(moved) || movesAnAnchorAcross(moved);
    }

    private boolean touchesItself(List<DragEdge> moved) {
        for (int i = 0; i < moved.size(); i++) {
            DragEdge edge = moved.get(i);
            if (touchesWhatStays(edge) || moved.subList(0, i).stream().anyMatch(edge::touches)) {
                return true;
            }
        }
        return false;
    }

    private boolean touchesWhatStays(DragEdge edge) {
        boolean[] touches = new boolean[1];
        staying.visit(
                Math.min(edge.start().x, edge.end().x),
                Math.min(edge.start().y, edge.end().y),
                Math.max(edge.start().x, edge.end().x),
                Math.max(edge.start().y, edge.end().y),
                i -> touches[0] |= !touches[0] && edge.touches(stayingEdge(i)));
        return touches[0];
    }

    private DragEdge stayingEdge(int i) {
        Coordinate start = new Coordinate(staying.startX(i), staying.startY(i));
        return new DragEdge(0, start, new Coordinate(staying.endX(i), staying.endY(i)), false, false);
    }

    /** Where no edges touch, a ring is in another if one of its corners is. */
    private boolean movesAnAnchorAcross(List<DragEdge> moved) {
        for (int ring = 0; ring < anchors.length; ring++) {
            for (int other = 0; other < anchors.length; other++) {
                if (ring != other
                        && crossings(moving, other, anchors[ring]) != crossings(moved, other, anchors[ring])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 0 for an even number of edges of a ring to the left of a point, 1 for an odd one. */
    private static long crossings(List<DragEdge> edges, int ring, Coordinate point) {
        return edges.stream()
                        .filter(edge -> edge.ring() == ring && edge.isLeftOf(point))
                        .count()
                % 2;
    }
}
