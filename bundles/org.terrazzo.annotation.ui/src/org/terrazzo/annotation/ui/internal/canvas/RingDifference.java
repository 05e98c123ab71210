// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import java.util.function.IntToDoubleFunction;
import org.terrazzo.annotation.spi.PathLine;
import org.terrazzo.model.Box;
import org.terrazzo.model.Ring;

/** Where two rings, or two closed lines, that have most corners in common differ. */
final class RingDifference {

    /** Corners by their number. */
    private record Corners(int size, IntToDoubleFunction x, IntToDoubleFunction y) {

        static Corners of(Ring ring) {
            return new Corners(ring.size(), ring::x, ring::y);
        }

        static Corners of(PathLine line) {
            return new Corners(line.size(), line::x, line::y);
        }

        double x(int corner) {
            return x.applyAsDouble(corner);
        }

        double y(int corner) {
            return y.applyAsDouble(corner);
        }

        /** The box around some corners that follow each other, the last one included. */
        Box around(int first, int last) {
            double left = Double.POSITIVE_INFINITY;
            double top = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            for (int i = first; i <= last; i++) {
                int corner = Math.floorMod(i, size);
                left = Math.min(left, x(corner));
                top = Math.min(top, y(corner));
                right = Math.max(right, x(corner));
                bottom = Math.max(bottom, y(corner));
            }
            return Box.between(
                    (int) Math.floor(left),
                    (int) Math.floor(top),
                    (int) Math.ceil(right) + 1,
                    (int) Math.ceil(bottom) + 1);
        }
    }

    private final Corners before;
    private final Corners after;
    private final int same;
    private final int sameAtEnd;

    private RingDifference(Corners before, Corners after) {
        this.before = before;
        this.after = after;
        int shorter = Math.min(before.size(), after.size());
        int first = 0;
        while (first < shorter && isSame(first, first)) {
            first++;
        }
        int last = 0;
        while (last < shorter - first && isSame(before.size() - 1 - last, after.size() - 1 - last)) {
            last++;
        }
        this.same = first;
        this.sameAtEnd = last;
    }

    private boolean isSame(int corner, int other) {
        return before.x(corner) == after.x(other) && before.y(corner) == after.y(other);
    }

    /** The box around all that is inside of one ring, by the even-odd rule, and not of the other; empty if they are equal. */
    static Box between(Ring before, Ring after) {
        return between(Corners.of(before), Corners.of(after));
    }

    /** The box around all parts of one closed line that are not parts of the other. */
    static Box between(PathLine before, PathLine after) {
        return between(Corners.of(before), Corners.of(after));
    }

    private static Box between(Corners before, Corners after) {
        RingDifference difference = new RingDifference(before, after);
        boolean equal = difference.same == before.size() && difference.same == after.size();
        return equal ? Box.EMPTY : difference.of(before).union(difference.of(after));
    }

    /** The box around so many points; empty if there are none. */
    static Box around(int size, IntToDoubleFunction x, IntToDoubleFunction y) {
        Corners corners = new Corners(size, x, y);
        return size == 0 ? Box.EMPTY : corners.around(0, size - 1);
    }

    /** The inside changes only within the hull of the corners that differ and of those next to them. */
    private Box of(Corners ring) {
        return ring.around(same - 1, ring.size() - sameAtEnd);
    }
}
