// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.terrazzo.annotation.Geometries;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/** Our polygons as valid geometries of JTS, and back. */
final class Jts {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private Jts() {}

    /** The polygon, mended where it is not valid. */
    static MultiPolygon valid(Polygon polygon) {
        return FACTORY.createMultiPolygon(
                Geometries.mended(polygon).stream().map(Jts::of).toArray(org.locationtech.jts.geom.Polygon[]::new));
    }

    static List<Geometry> valid(Collection<Polygon> polygons) {
        return polygons.stream().<Geometry>map(Jts::valid).toList();
    }

    static org.locationtech.jts.geom.Polygon of(Polygon polygon) {
        LinearRing[] holes = polygon.holes().stream().map(Jts::ring).toArray(LinearRing[]::new);
        return FACTORY.createPolygon(ring(polygon.shell()), holes);
    }

    private static LinearRing ring(Ring ring) {
        Coordinate[] corners = IntStream.rangeClosed(0, ring.size())
                .mapToObj(i -> new Coordinate(ring.x(i % ring.size()), ring.y(i % ring.size())))
                .toArray(Coordinate[]::new);
        return FACTORY.createLinearRing(corners);
    }

    static LineString line(List<Point> points) {
        return FACTORY.createLineString(
                points.stream().map(p -> new Coordinate(p.x(), p.y())).toArray(Coordinate[]::new));
    }

    /** The polygons among the parts of a geometry; an overlay may give points and lines beside them. */
    static List<Polygon> polygons(Geometry geometry) {
        return IntStream.range(0, geometry.getNumGeometries())
                .mapToObj(geometry::getGeometryN)
                .filter(part -> part instanceof org.locationtech.jts.geom.Polygon && !part.isEmpty())
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
