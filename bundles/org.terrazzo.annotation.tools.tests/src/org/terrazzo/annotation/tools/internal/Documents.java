// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.model.Box;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;

/** Documents of 64 x 64 pixels, and what is seen on them. */
final class Documents {

    static final int SIZE = 64;
    static final Origin ADA = new Origin.Person("ada");
    static final Origin BOB = new Origin.Person("bob");
    static final Origin MODEL = new Origin.Model("run-1");

    private Documents() {}

    static AnnotationDocument empty() {
        return AnnotationDocument.empty("a.png", SIZE, SIZE);
    }

    /** With regions r1, r2, ... */
    static AnnotationDocument of(Region... regions) {
        List<Region> numbered = new ArrayList<>();
        for (Region region : regions) {
            String id = "r" + (numbered.size() + 1);
            numbered.add(new Region(id, region.classIndex(), region.geometry(), region.origin()));
        }
        return empty().withRegions(numbered);
    }

    static Region region(int classIndex, Geometry geometry, Origin origin) {
        return new Region("r0", classIndex, geometry, origin);
    }

    static Region region(int classIndex, Geometry geometry) {
        return region(classIndex, geometry, BOB);
    }

    static Polygon rectangle(double left, double top, double right, double bottom) {
        return Polygon.of(Ring.of(left, top, right, top, right, bottom, left, bottom));
    }

    static PixelSet pixels(int x, int y, int width, int height) {
        return PixelSet.of(new Box(x, y, width, height));
    }

    /** The pixels at which a class is seen. */
    static PixelSet seen(AnnotationDocument document, int classIndex) {
        return Rasteriser.rasterise(document, LabelRaster.UNLABELLED).pixels(classIndex);
    }

    static PixelSet unlabelled(AnnotationDocument document) {
        return seen(document, LabelRaster.UNLABELLED);
    }

    static Region region(AnnotationDocument document, String id) {
        return document.region(id).orElseThrow();
    }

    static Polygon polygon(AnnotationDocument document, String id) {
        return (Polygon) region(document, id).geometry();
    }
}
