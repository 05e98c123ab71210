// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/** The rule of {@link Rasteriser} in its plainest form: every pixel asks every edge. */
final class PlainFill {

    private PlainFill() {}

    static PixelSet pixels(Polygon polygon, int width, int height) {
        return PixelSet.where(width, height, (x, y) -> isInside(polygon, x + 0.5, y + 0.5));
    }

    private static boolean isInside(Polygon polygon, double x, double y) {
        List<Ring> rings = new ArrayList<>(polygon.holes());
        rings.add(polygon.shell());
        boolean inside = false;
        for (Ring ring : rings) {
            for (int i = 0; i < ring.size(); i++) {
                inside ^= isCrossing(ring, i, (i + 1) % ring.size(), x, y);
            }
        }
        return inside;
    }

    private static boolean isCrossing(Ring ring, int a, int b, double x, double y) {
        int top = ring.y(a) < ring.y(b) ? a : b;
        int bottom = top == a ? b : a;
        if (y < ring.y(top) || y >= ring.y(bottom)) {
            return false;
        }
        double across = (y - ring.y(top)) * (ring.x(bottom) - ring.x(top));
        return ring.x(top) + across / (ring.y(bottom) - ring.y(top)) <= x;
    }
}
