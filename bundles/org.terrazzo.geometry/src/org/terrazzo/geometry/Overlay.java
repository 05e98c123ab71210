// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.terrazzo.annotation.Geometries;
import org.terrazzo.model.Polygon;

/**
 * Set operations on polygons. What goes in may cross itself and then counts by the even-odd rule; what comes out is
 * valid (ISO 19125-1), in parts that do not overlap, with all holes, and empty where nothing is left. Corners that
 * arise where edges cross are rounded to double precision; all other corners keep their coordinates.
 */
public final class Overlay {

    private Overlay() {}

    /** What lies in at least one of the polygons; parts that touch along a line become one. */
    public static List<Polygon> union(Collection<Polygon> polygons) {
        return polygons.isEmpty() ? List.of() : Jts.polygons(OverlayNGRobust.union(Jts.valid(polygons)));
    }

    /** What lies in the first polygon and in none of the others. */
    public static List<Polygon> subtract(Polygon from, Collection<Polygon> others) {
        if (others.isEmpty()) {
            return mend(from);
        }
        return overlay(Jts.valid(from), OverlayNGRobust.union(Jts.valid(others)), OverlayNG.DIFFERENCE);
    }

    /** What lies in both. */
    public static List<Polygon> intersect(Polygon a, Polygon b) {
        return overlay(Jts.valid(a), Jts.valid(b), OverlayNG.INTERSECTION);
    }

    private static List<Polygon> overlay(Geometry a, Geometry b, int operation) {
        return Jts.polygons(OverlayNGRobust.overlay(a, b, operation));
    }

    /**
     * Cuts a polygon along a line. Neighbouring parts share their corners exactly, so that nothing is lost or counted
     * twice. An end of the line inside of the polygon cuts nothing off; a loop of the line cuts out what is in it.
     *
     * @param line at least two points, not all the same
     * @return one part, if the line does not go through
     */
    public static List<Polygon> split(Polygon polygon, List<Point> line) {
        Geometry whole = Jts.valid(polygon);
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(whole);
        Polygonizer faces = new Polygonizer();
        faces.add(OverlayNGRobust.overlay(whole.getBoundary(), Jts.line(line), OverlayNG.UNION));
        return faces(faces).stream()
                .filter(face -> inside.locate(face.getInteriorPoint().getCoordinate()) != Location.EXTERIOR)
                .flatMap(face -> Jts.polygons(face).stream())
                .toList();
    }

    /** The polygonizer gives them in another order each time; so that equal polygons are cut equally, they are sorted. */
    private static List<Geometry> faces(Polygonizer polygonizer) {
        Collection<?> faces = polygonizer.getPolygons();
        return faces.stream().map(face -> ((Geometry) face).norm()).sorted().toList();
    }

    /**
     * Valid polygons that cover what this one covers by the even-odd rule.
     *
     * @return the polygon itself if it is valid; nothing if it encloses no area
     */
    public static List<Polygon> mend(Polygon polygon) {
        return Geometries.mended(polygon);
    }
}
