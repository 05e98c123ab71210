// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

/** A disc at both ends and the rectangle between them. */
final class DiscSweep extends Sweep {

    /** From the middle line to the rectangle's long sides. */
    private final double acrossX;

    private final double acrossY;

    DiscSweep(Point start, Point end, double radius) {
        super(start, end, radius);
        double length = start.distance(end.x(), end.y());
        acrossX = length == 0 ? 0 : (start.y() - end.y()) / length * radius;
        acrossY = length == 0 ? 0 : (end.x() - start.x()) / length * radius;
    }

    @Override
    void extend(double y) {
        disc(start, y);
        disc(end, y);
        edge(start, acrossX, acrossY, end, acrossX, acrossY, y);
        edge(start, -acrossX, -acrossY, end, -acrossX, -acrossY, y);
        edge(start, acrossX, acrossY, start, -acrossX, -acrossY, y);
        edge(end, acrossX, acrossY, end, -acrossX, -acrossY, y);
    }

    private void disc(Point centre, double y) {
        double square = radius * radius - (y - centre.y()) * (y - centre.y());
        if (square >= 0) {
            double half = Math.sqrt(square);
            cover(centre.x() - half, centre.x() + half);
        }
    }

    private void edge(Point a, double ax, double ay, Point b, double bx, double by, double y) {
        double fromY = a.y() + ay;
        double toY = b.y() + by;
        if (fromY != toY && Math.min(fromY, toY) <= y && y <= Math.max(fromY, toY)) {
            double fromX = a.x() + ax;
            double x = fromX + (y - fromY) * (b.x() + bx - fromX) / (toY - fromY);
            cover(x, x);
        }
    }
}
