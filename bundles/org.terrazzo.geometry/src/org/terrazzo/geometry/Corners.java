// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/**
 * Edits of the corners of one polygon. What comes out may cross itself: see {@link Overlay#mend}. Rings that an edit
 * does not touch are those of the polygon before. A corner or edge that does not exist gives an {@link
 * IndexOutOfBoundsException}; which polygon a {@link Corner} names is not looked at.
 */
public final class Corners {

    private static final int MINIMUM = 3;

    private Corners() {}

    /** @param number 0 for the shell, 1 for the first hole, ... */
    public static Ring ring(Polygon polygon, int number) {
        return number == 0 ? polygon.shell() : polygon.holes().get(number - 1);
    }

    /** Makes the point of an edge a corner; a point that is one already changes nothing. */
    public static Polygon insert(Polygon polygon, BorderPoint point) {
        return point.isCorner() ? polygon : insert(polygon, point.ring(), point.edge(), point.point());
    }

    /** Puts a corner between the ends of an edge. */
    public static Polygon insert(Polygon polygon, int ring, int edge, Point corner) {
        double[] old = ring(polygon, ring).coordinates();
        int place = 2 * Objects.checkIndex(edge, old.length / 2) + 2;
        double[] xy = new double[old.length + 2];
        System.arraycopy(old, 0, xy, 0, place);
        xy[place] = corner.x();
        xy[place + 1] = corner.y();
        System.arraycopy(old, place, xy, place + 2, old.length - place);
        return with(polygon, ring, Ring.of(xy));
    }

    /** Moves some corners by the same distance. */
    public static Polygon move(Polygon polygon, Collection<Corner> corners, double dx, double dy) {
        Polygon moved = polygon;
        for (int ring : rings(corners).toArray()) {
            moved = with(moved, ring, move(ring(polygon, ring), indices(corners, ring), dx, dy));
        }
        return moved;
    }

    private static Ring move(Ring ring, BitSet indices, double dx, double dy) {
        double[] xy = ring.coordinates();
        indices.stream().forEach(i -> {
            xy[2 * i] += dx;
            xy[2 * i + 1] += dy;
        });
        return Ring.of(xy);
    }

    /** Moves the whole polygon. */
    public static Polygon translate(Polygon polygon, double dx, double dy) {
        return map(polygon, ring -> {
            BitSet all = new BitSet();
            all.set(0, ring.size());
            return move(ring, all, dx, dy);
        });
    }

    /** Takes corners away; so does a hole that has fewer than three left, and the whole polygon with its shell. */
    public static Optional<Polygon> remove(Polygon polygon, Collection<Corner> corners) {
        List<Ring> holes = new ArrayList<>();
        for (int ring = 1; ring <= polygon.holes().size(); ring++) {
            remove(ring(polygon, ring), indices(corners, ring)).ifPresent(holes::add);
        }
        return remove(polygon.shell(), indices(corners, 0)).map(shell -> new Polygon(shell, holes));
    }

    private static Optional<Ring> remove(Ring ring, BitSet indices) {
        Objects.checkIndex(Math.max(0, indices.length() - 1), ring.size());
        if (indices.isEmpty() || ring.size() - indices.cardinality() < MINIMUM) {
            return indices.isEmpty() ? Optional.of(ring) : Optional.empty();
        }
        double[] xy = new double[2 * (ring.size() - indices.cardinality())];
        int next = 0;
        for (int i = indices.nextClearBit(0); i < ring.size(); i = indices.nextClearBit(i + 1)) {
            xy[next++] = ring.x(i);
            xy[next++] = ring.y(i);
        }
        return Optional.of(Ring.of(xy));
    }

    static Polygon map(Polygon polygon, UnaryOperator<Ring> change) {
        return new Polygon(
                change.apply(polygon.shell()),
                polygon.holes().stream().map(change).toList());
    }

    private static Polygon with(Polygon polygon, int number, Ring ring) {
        if (number == 0) {
            return new Polygon(ring, polygon.holes());
        }
        List<Ring> holes = new ArrayList<>(polygon.holes());
        holes.set(number - 1, ring);
        return new Polygon(polygon.shell(), holes);
    }

    private static IntStream rings(Collection<Corner> corners) {
        return corners.stream().mapToInt(Corner::ring).distinct();
    }

    private static BitSet indices(Collection<Corner> corners, int ring) {
        BitSet indices = new BitSet();
        corners.stream().filter(corner -> corner.ring() == ring).forEach(corner -> indices.set(corner.index()));
        return indices;
    }
}
