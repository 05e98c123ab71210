// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import org.terrazzo.model.Box;
import org.terrazzo.model.RunVisitor;

/** A convex shape that was moved along a straight line. Being convex too, it is one run in each row. */
abstract class Sweep {

    final Point start;
    final Point end;
    final double radius;

    private double left;
    private double right;

    Sweep(Point start, Point end, double radius) {
        this.start = start;
        this.end = end;
        this.radius = radius;
    }

    /** Calls {@link #cover} with the extent of the shape on the line at y. */
    abstract void extend(double y);

    final void cover(double from, double to) {
        left = Math.min(left, from);
        right = Math.max(right, to);
    }

    /** Visits the runs of pixels whose centres are covered, from top to bottom. */
    final void visit(Box clip, RunVisitor visitor) {
        double top = Math.min(start.y(), end.y()) - radius;
        double bottom = Math.max(start.y(), end.y()) + radius;
        int last = (int) Math.min(clip.bottom() - 1, Math.floor(bottom - 0.5));
        for (int y = (int) Math.max(clip.y(), Math.ceil(top - 0.5)); y <= last; y++) {
            visitRow(y, clip, visitor);
        }
    }

    private void visitRow(int y, Box clip, RunVisitor visitor) {
        left = Double.POSITIVE_INFINITY;
        right = Double.NEGATIVE_INFINITY;
        extend(y + 0.5);
        int from = (int) Math.max(clip.x(), Math.ceil(left - 0.5));
        int to = (int) Math.min(clip.right(), Math.floor(right - 0.5) + 1);
        if (from < to) {
            visitor.run(y, from, to);
        }
    }
}
