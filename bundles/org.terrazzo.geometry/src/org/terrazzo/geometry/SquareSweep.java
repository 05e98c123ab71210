// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

/** A square whose sides stay parallel to the axes. */
final class SquareSweep extends Sweep {

    /** Leaves out pixels whose centres lie exactly on the border, which would make a thin diagonal line too thick. */
    private static final double BORDER = 1e-9;

    SquareSweep(Point start, Point end, double radius) {
        super(start, end, radius - BORDER);
    }

    /** Covers what the square covers while its own rows include the line. */
    @Override
    void extend(double y) {
        double rise = end.y() - start.y();
        if (rise == 0) {
            cover(start.x(), end.x(), 0, 1);
        } else {
            double a = (y - radius - start.y()) / rise;
            double b = (y + radius - start.y()) / rise;
            cover(start.x(), end.x(), Math.max(0, Math.min(a, b)), Math.min(1, Math.max(a, b)));
        }
    }

    private void cover(double from, double to, double first, double last) {
        double a = from + first * (to - from);
        double b = from + last * (to - from);
        if (first <= last) {
            cover(Math.min(a, b) - radius, Math.max(a, b) + radius);
        }
    }
}
