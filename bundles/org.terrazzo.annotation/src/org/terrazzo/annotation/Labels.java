// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import java.util.List;
import java.util.Optional;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;

/** What single pixels belong to, by the rules of {@link Rasteriser}. */
public final class Labels {

    private Labels() {}

    /** The region that is seen at a pixel: the last one that covers it; empty if there is none. */
    public static Optional<Region> at(AnnotationDocument document, int x, int y) {
        List<Region> regions = document.regions();
        for (int i = regions.size() - 1; i >= 0; i--) {
            if (covers(regions.get(i), x, y)) {
                return Optional.of(regions.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether a region covers a pixel, whatever lies over it. */
    public static boolean covers(Region region, int x, int y) {
        return switch (region.geometry()) {
            case PixelSet pixels -> pixels.contains(x, y);
            case Polygon polygon -> polygon.bounds().contains(x, y) && covers(polygon, x, y);
        };
    }

    private static boolean covers(Polygon polygon, int x, int y) {
        boolean inside = crossings(polygon.shell(), x + 0.5, y + 0.5);
        for (Ring hole : polygon.holes()) {
            inside ^= crossings(hole, x + 0.5, y + 0.5);
        }
        return inside;
    }

    /** Whether an odd number of edges crosses the line y at or left of x. */
    private static boolean crossings(Ring ring, double x, double y) {
        boolean odd = false;
        int previous = ring.size() - 1;
        for (int i = 0; i < ring.size(); i++) {
            boolean rising = ring.y(previous) < ring.y(i);
            odd ^= rising ? crosses(ring, previous, i, x, y) : crosses(ring, i, previous, x, y);
            previous = i;
        }
        return odd;
    }

    private static boolean crosses(Ring ring, int top, int bottom, double x, double y) {
        double yTop = ring.y(top);
        double yBottom = ring.y(bottom);
        return yTop <= y
                && y < yBottom
                && ring.x(top) + (y - yTop) * (ring.x(bottom) - ring.x(top)) / (yBottom - yTop) <= x;
    }
}
