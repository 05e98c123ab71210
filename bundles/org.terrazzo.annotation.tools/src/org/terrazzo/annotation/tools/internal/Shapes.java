// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.geometry.Overlay;
import org.terrazzo.geometry.PixelOutlines;
import org.terrazzo.geometry.Point;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/** Shapes of regions in one form or the other. */
public final class Shapes {

    private Shapes() {}

    public static PixelSet pixels(Geometry geometry, AnnotationDocument document) {
        return Rasteriser.pixels(geometry, document.width(), document.height());
    }

    public static List<Polygon> polygons(Geometry geometry) {
        return switch (geometry) {
            case Polygon polygon -> List.of(polygon);
            case PixelSet pixels -> PixelOutlines.polygons(pixels);
        };
    }

    /** Cuts a region along a line, if the line goes through; the parts are of the region's own kind. */
    public static void split(Draft draft, Region region, List<Point> line, Origin origin) {
        switch (region.geometry()) {
            case Polygon polygon -> {
                List<Polygon> parts = Overlay.split(polygon, line);
                if (parts.size() > 1) {
                    draft.replace(region, parts, origin);
                }
            }
            case PixelSet pixels -> split(draft, region, pixels, line, origin);
        }
    }

    /** Each part is cut on its own: parts that the line does not reach stay together in the first one. */
    private static void split(Draft draft, Region region, PixelSet pixels, List<Point> line, Origin origin) {
        PixelSet rest = pixels;
        List<PixelSet> parts = new ArrayList<>();
        for (Polygon part : PixelOutlines.polygons(pixels)) {
            List<Polygon> cut = Overlay.split(part, line);
            for (Polygon piece : cut.subList(Math.min(1, cut.size()), cut.size())) {
                PixelSet own = pixels(piece, draft.document()).intersect(rest);
                rest = rest.subtract(own);
                parts.add(own);
            }
        }
        parts.addFirst(rest);
        parts.removeIf(PixelSet::isEmpty);
        if (parts.size() > 1) {
            draft.replace(region, parts, origin);
        }
    }
}
