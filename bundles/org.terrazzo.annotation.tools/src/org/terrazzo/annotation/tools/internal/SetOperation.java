// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.geometry.Overlay;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;

/** Set operations on geometries of both kinds: of a region with those that are not polygons, a pixel set comes. */
public enum SetOperation {
    UNION(PixelSet::union) {
        @Override
        List<Polygon> of(Polygon first, List<List<Polygon>> others) {
            List<Polygon> all = new ArrayList<>(List.of(first));
            others.forEach(all::addAll);
            return Overlay.union(all);
        }
    },
    SUBTRACT(PixelSet::subtract) {
        @Override
        List<Polygon> of(Polygon first, List<List<Polygon>> others) {
            return Overlay.subtract(first, others.stream().flatMap(List::stream).toList());
        }
    },
    INTERSECT(PixelSet::intersect) {
        @Override
        List<Polygon> of(Polygon first, List<List<Polygon>> others) {
            List<Polygon> left = List.of(first);
            for (List<Polygon> parts : others) {
                left = left.stream().flatMap(each -> common(each, parts)).toList();
            }
            return left;
        }

        private static Stream<Polygon> common(Polygon polygon, List<Polygon> parts) {
            return parts.stream().flatMap(part -> Overlay.intersect(polygon, part).stream());
        }
    };

    private final BinaryOperator<PixelSet> pixels;

    SetOperation(BinaryOperator<PixelSet> pixels) {
        this.pixels = pixels;
    }

    abstract List<Polygon> of(Polygon first, List<List<Polygon>> others);

    /** @return nothing if nothing is left; a polygon from which pixels are taken stays a polygon */
    public List<? extends Geometry> of(Geometry first, List<Geometry> others, AnnotationDocument document) {
        boolean pixelsAmong = others.stream().anyMatch(PixelSet.class::isInstance);
        if (first instanceof Polygon polygon && !(this == UNION && pixelsAmong)) {
            return of(polygon, others.stream().map(Shapes::polygons).toList());
        }
        PixelSet result = Shapes.pixels(first, document);
        for (Geometry other : others) {
            result = pixels.apply(result, Shapes.pixels(other, document));
        }
        return result.isEmpty() ? List.of() : List.of(result);
    }
}
