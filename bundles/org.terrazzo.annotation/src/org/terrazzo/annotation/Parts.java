// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;

/** The parts of regions, and how edits change them. */
final class Parts {

    private Parts() {}

    static Region region(AnnotationDocument document, String id) {
        return document.regions().get(Positions.of(document, id));
    }

    static PixelSet pixels(AnnotationDocument document, String id) {
        return switch (region(document, id).geometry()) {
            case PixelSet pixels -> pixels;
            case Polygon polygon -> throw new IllegalArgumentException("the region '" + id + "' has no pixels");
        };
    }

    static AnnotationDocument withGeometry(AnnotationDocument document, String id, Geometry geometry, Origin origin) {
        List<Region> regions = new ArrayList<>(document.regions());
        int position = Positions.of(document, id);
        regions.set(position, regions.get(position).withGeometry(geometry, origin));
        return document.withRegions(regions);
    }

    /** The corners that an edit replaces: x0, y0, x1, y1, ... */
    static List<Double> corners(AnnotationDocument document, Edit.Corners edit) {
        Ring ring = ring(document, edit);
        List<Double> corners = new ArrayList<>();
        for (int i = edit.from(); i < edit.from() + edit.removed(); i++) {
            corners.add(ring.x(i));
            corners.add(ring.y(i));
        }
        return corners;
    }

    static Polygon spliced(AnnotationDocument document, Edit.Corners edit) {
        double[] xy = ring(document, edit).coordinates();
        int head = 2 * edit.from();
        int tail = head + 2 * edit.removed();
        double[] inserted =
                edit.inserted().stream().mapToDouble(Double::doubleValue).toArray();
        double[] result = new double[xy.length - tail + head + inserted.length];
        System.arraycopy(xy, 0, result, 0, head);
        System.arraycopy(inserted, 0, result, head, inserted.length);
        System.arraycopy(xy, tail, result, head + inserted.length, xy.length - tail);
        return with(polygon(document, edit.id()), edit.ring(), kept(result));
    }

    /** {@link Ring#of} would leave out a last corner that repeats the first; no edit could then be taken back. */
    private static Ring kept(double... xy) {
        Ring ring = Ring.of(xy);
        if (2 * ring.size() != xy.length) {
            throw new IllegalArgumentException("the last corner of a ring repeats the first");
        }
        return ring;
    }

    static Ring ring(AnnotationDocument document, Edit.Corners edit) {
        Polygon polygon = polygon(document, edit.id());
        if (edit.ring() < 0 || edit.ring() > polygon.holes().size()) {
            throw new IllegalArgumentException("the region '" + edit.id() + "' has no ring " + edit.ring());
        }
        Ring ring = edit.ring() == 0 ? polygon.shell() : polygon.holes().get(edit.ring() - 1);
        if (edit.from() < 0 || edit.removed() < 0 || edit.from() > ring.size() - edit.removed()) {
            throw new IllegalArgumentException("the region '" + edit.id() + "' has no " + edit.removed()
                    + " corners from " + edit.from() + " on but " + ring.size() + " in all");
        }
        return ring;
    }

    private static Polygon polygon(AnnotationDocument document, String id) {
        return switch (region(document, id).geometry()) {
            case Polygon polygon -> polygon;
            case PixelSet pixels -> throw new IllegalArgumentException("the region '" + id + "' is no polygon");
        };
    }

    private static Polygon with(Polygon polygon, int number, Ring ring) {
        if (number == 0) {
            return new Polygon(ring, polygon.holes());
        }
        List<Ring> holes = new ArrayList<>(polygon.holes());
        holes.set(number - 1, ring);
        return new Polygon(polygon.shell(), holes);
    }

    /** The corners around and within the place where an edit changes a ring: all that its change can reach. */
    static double[] neighbourhood(AnnotationDocument document, Edit.Corners edit) {
        Ring ring = ring(document, edit);
        DoubleStream.Builder near = DoubleStream.builder();
        for (int i = edit.from() - 1; i <= edit.from() + edit.removed(); i++) {
            int corner = Math.floorMod(i, ring.size());
            near.add(ring.x(corner)).add(ring.y(corner));
        }
        edit.inserted().forEach(near::add);
        return near.build().toArray();
    }
}
