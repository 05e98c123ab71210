// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.List;
import java.util.Set;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.geometry.Corners;
import org.terrazzo.geometry.Outlines;
import org.terrazzo.geometry.Overlay;
import org.terrazzo.model.Box;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;

/** What becomes of a geometry that is put into a document: moved, cut to the image, and off what is locked. */
public final class Pasting {

    private final Box image;
    private final LockedAreas locked;

    /** @param locked the classes that are not covered */
    public Pasting(AnnotationDocument document, Set<Integer> locked) {
        this.image = document.bounds();
        this.locked = new LockedAreas(document, locked);
    }

    /** The parts that are left; none if it would lie beside the image. */
    public List<? extends Geometry> parts(Geometry geometry, int dx, int dy) {
        return switch (geometry) {
            case Polygon polygon ->
                locked.without(cut(dx == 0 && dy == 0 ? polygon : Corners.translate(polygon, dx, dy)));
            case PixelSet pixels -> {
                PixelSet left = locked.without(pixels.translate(dx, dy).clip(image));
                yield left.isEmpty() ? List.of() : List.of(left);
            }
        };
    }

    private List<Polygon> cut(Polygon polygon) {
        return image.contains(polygon.bounds())
                ? List.of(polygon)
                : Overlay.intersect(polygon, Outlines.rectangle(0, 0, image.right(), image.bottom()));
    }
}
