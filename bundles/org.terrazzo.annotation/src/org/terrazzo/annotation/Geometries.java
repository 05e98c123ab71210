// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import java.util.List;
import org.terrazzo.annotation.internal.JtsPolygons;
import org.terrazzo.model.Polygon;

/** Questions about polygons that need exact geometry. */
public final class Geometries {

    private Geometries() {}

    /**
     * Whether no ring crosses or touches itself along a line, holes lie within the shell and apart from each other,
     * and the inside is one piece: a valid polygon in the sense of OGC Simple Feature Access (ISO 19125-1).
     */
    public static boolean isValid(Polygon polygon) {
        return JtsPolygons.of(polygon).isValid();
    }

    /**
     * Valid polygons that together cover what a polygon covers by the even-odd rule: a bow tie becomes two triangles,
     * a line that goes round twice cuts a hole. Corners that arise where edges cross are rounded to double precision.
     *
     * @return the polygon itself if it is valid; nothing if it encloses no area
     */
    public static List<Polygon> mended(Polygon polygon) {
        return isValid(polygon) ? List.of(polygon) : JtsPolygons.mended(polygon);
    }
}
