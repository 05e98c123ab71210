// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import org.terrazzo.annotation.internal.PolygonFill;
import org.terrazzo.model.Box;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.RunVisitor;

/**
 * The one definition, for all of Terrazzo, of which pixels a geometry covers.
 *
 * <p>A polygon covers pixel (i, j) if its centre c = (i + 0.5, j + 0.5) is inside by the even-odd rule over the edges
 * of all its rings together: if an odd number of edges cross the horizontal line through c at or left of c.
 *
 * <ul>
 *   <li>An edge crosses the line y = c.y if {@code yTop <= c.y < yBottom}, for its ends ordered by y. Horizontal
 *       edges never do.
 *   <li>It crosses it at x = xTop + (c.y - yTop) * (xBottom - xTop) / (yBottom - yTop), computed in double precision
 *       in this order. It counts if {@code x <= c.x}.
 * </ul>
 *
 * <p>So a centre that lies exactly on an edge belongs to what is right of the edge, and one on a horizontal edge to
 * what is below it. Two polygons that share a border, corner by corner, neither overlap nor leave a gap.
 *
 * <p>A pixel set covers its pixels. What lies outside of the image is left out.
 */
public final class Rasteriser {

    private Rasteriser() {}

    /**
     * Draws the regions in order, a later one over those before it.
     *
     * @param unlabelledValue 0..255, the value of pixels that no region covers
     */
    public static LabelRaster rasterise(AnnotationDocument document, int unlabelledValue) {
        LabelRaster.Painter painter = new LabelRaster.Painter(document.width(), document.height(), unlabelledValue);
        for (Region region : document.regions()) {
            painter.value(region.classIndex());
            fill(region.geometry(), document.width(), document.height(), painter);
        }
        return painter.finish();
    }

    /**
     * The same of a part of the image alone: takes time by the regions that touch it.
     *
     * @param part within the image; the raster has its size
     */
    public static LabelRaster rasterise(AnnotationDocument document, int unlabelledValue, Box part) {
        LabelRaster.Painter painter = new LabelRaster.Painter(part.width(), part.height(), unlabelledValue);
        RunVisitor moved = (y, from, to) -> painter.run(y - part.y(), from - part.x(), to - part.x());
        for (Region region : document.regions()) {
            if (!region.geometry().bounds().intersect(part).isEmpty()) {
                painter.value(region.classIndex());
                fill(region.geometry(), document.width(), document.height(), moved);
            }
        }
        return painter.finish();
    }

    /** The pixels of an image of this size that the geometry covers. */
    public static PixelSet pixels(Geometry geometry, int width, int height) {
        return switch (geometry) {
            case PixelSet pixels -> pixels.clip(new Box(0, 0, width, height));
            case Polygon polygon -> {
                PixelSet.Builder builder = new PixelSet.Builder();
                PolygonFill.fill(polygon, width, height, builder::add);
                yield builder.build();
            }
        };
    }

    private static void fill(Geometry geometry, int width, int height, RunVisitor painter) {
        switch (geometry) {
            case PixelSet pixels -> pixels.forEachRun(painter);
            case Polygon polygon -> PolygonFill.fill(polygon, width, height, painter);
        }
    }
}
