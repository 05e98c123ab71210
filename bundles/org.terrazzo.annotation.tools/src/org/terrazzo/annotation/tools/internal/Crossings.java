// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.geometry.Point;

/** Where lines cross. */
final class Crossings {

    private Crossings() {}

    /** The points at which a stretch from one point to another crosses a line; where it only touches there is none. */
    static List<Point> of(Point from, Point to, List<Point> line) {
        List<Point> crossings = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            Point start = line.get(i - 1);
            Point end = line.get(i);
            if (crosses(from, to, start, end)) {
                crossings.add(at(from, to, start, end));
            }
        }
        return crossings;
    }

    private static boolean crosses(Point a, Point b, Point c, Point d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private static Point at(Point a, Point b, Point c, Point d) {
        double share = side(c, d, a) / (side(c, d, a) - side(c, d, b));
        return new Point(a.x() + share * (b.x() - a.x()), a.y() + share * (b.y() - a.y()));
    }

    private static double side(Point from, Point to, Point point) {
        return (to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x());
    }
}
