// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/** Our polygons as those of JTS, and back. */
public final class JtsPolygons {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private JtsPolygons() {}

    public static org.locationtech.jts.geom.Polygon of(Polygon polygon) {
        LinearRing[] holes = polygon.holes().stream().map(JtsPolygons::ring).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(ring(polygon.shell()), holes);
    }

    private static LinearRing ring(Ring ring) {
        Coordinate[] corners = IntStream.rangeClosed(0, ring.size())
                .mapToObj(i -> new Coordinate(ring.x(i % ring.size()), ring.y(i % ring.size())))
                .toArray(Coordinate[]::new);
        return FACTORY.createLinearRing(corners);
    }

    /** Cuts the plane along all rings and joins those pieces again that are inside. */
    public static List<Polygon> mended(Polygon polygon) {
        List<Geometry> inside = new ArrayList<>();
        for (Geometry face : pieces(polygon)) {
            Coordinate point = face.getInteriorPoint().getCoordinate();
            if (contains(polygon, point.x, point.y)) {
                inside.add(face);
            }
        }
        return inside.isEmpty() ? List.of() : polygons(OverlayNGRobust.union(inside));
    }

    /** The polygonizer gives them in another order each time; so that equal polygons are mended equally, they are sorted. */
    private static List<Geometry> pieces(Polygon polygon) {
        Geometry[] lines = rings(polygon).map(JtsPolygons::ring).toArray(Geometry[]::new);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(OverlayNGRobust.union(FACTORY.createGeometryCollection(lines)));
        Collection<?> pieces = polygonizer.getPolygons();
        return pieces.stream().map(piece -> ((Geometry) piece).norm()).sorted().toList();
    }

    private static Stream<Ring> rings(Polygon polygon) {
        return Stream.concat(Stream.of(polygon.shell()), polygon.holes().stream());
    }

    private static boolean contains(Polygon polygon, double x, double y) {
        return rings(polygon).mapToInt(ring -> crossings(ring, x, y)).sum() % 2 == 1;
    }

    private static int crossings(Ring ring, double x, double y) {
        int crossings = 0;
        for (int i = 0, previous = ring.size() - 1; i < ring.size(); previous = i++) {
            double slope = (ring.x(i) - ring.x(previous)) / (ring.y(i) - ring.y(previous));
            if (ring.y(previous) <= y != ring.y(i) <= y && ring.x(previous) + (y - ring.y(previous)) * slope <= x) {
                crossings++;
            }
        }
        return crossings;
    }

    private static List<Polygon> polygons(Geometry union) {
        return IntStream.range(0, union.getNumGeometries())
                .mapToObj(union::getGeometryN)
                .filter(org.locationtech.jts.geom.Polygon.class::isInstance)
                .map(part -> polygon((org.locationtech.jts.geom.Polygon) part))
                .toList();
    }

    private static Polygon polygon(org.locationtech.jts.geom.Polygon part) {
        List<Ring> holes = IntStream.range(0, part.getNumInteriorRing())
                .mapToObj(i -> ring(part.getInteriorRingN(i)))
                .toList();
        return new Polygon(ring(part.getExteriorRing()), holes);
    }

    private static Ring ring(LinearRing ring) {
        Coordinate[] corners = ring.getCoordinates();
        double[] xy = new double[2 * corners.length];
        for (int i = 0; i < corners.length; i++) {
            xy[2 * i] = corners[i].x;
            xy[2 * i + 1] = corners[i].y;
        }
        return Ring.of(xy);
    }
}
