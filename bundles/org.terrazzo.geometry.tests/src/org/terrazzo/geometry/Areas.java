// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Collection;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/** Sums over polygons that do not overlap. */
final class Areas {

    private Areas() {}

    static double of(Collection<Polygon> polygons) {
        return polygons.stream().mapToDouble(Areas::of).sum();
    }

    private static double of(Polygon polygon) {
        return area(polygon.shell())
                - polygon.holes().stream().mapToDouble(Areas::area).sum();
    }

    private static double area(Ring ring) {
        return Math.abs(ring.signedArea());
    }

    /** The pixels that the polygons cover together. */
    static PixelSet pixels(Collection<Polygon> polygons, int width, int height) {
        PixelSet together = PixelSet.EMPTY;
        for (Polygon polygon : polygons) {
            together = together.union(Rasteriser.pixels(polygon, width, height));
        }
        return together;
    }
}
