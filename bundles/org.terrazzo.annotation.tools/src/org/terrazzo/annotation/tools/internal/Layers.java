// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/** Which region is seen where: the regions from the top down, each taking what those above have left. For one thread. */
public final class Layers {

    private final AnnotationDocument document;
    private final Map<Region, PixelSet> drawn = new IdentityHashMap<>();

    public Layers(AnnotationDocument document) {
        this.document = document;
    }

    /** The pixels of the image that a region covers, whether seen or not. */
    public PixelSet pixels(Region region) {
        return switch (region.geometry()) {
            case PixelSet pixels -> pixels;
            case Polygon polygon ->
                drawn.computeIfAbsent(region, r -> Rasteriser.pixels(polygon, document.width(), document.height()));
        };
    }

    /** Those of some pixels that a region covers. */
    PixelSet pixels(Region region, PixelSet within) {
        boolean apart = region.geometry().bounds().intersect(within.bounds()).isEmpty();
        return apart ? PixelSet.EMPTY : within.intersect(pixels(region));
    }

    /** Those of some pixels at which the region that is seen is one of these. */
    PixelSet seen(PixelSet within, Predicate<Region> which) {
        PixelSet left = within;
        PixelSet seen = PixelSet.EMPTY;
        for (Region region : fromTheTop()) {
            PixelSet own = pixels(region, left);
            if (!own.isEmpty()) {
                left = left.subtract(own);
                seen = which.test(region) ? seen.union(own) : seen;
            }
        }
        return seen;
    }

    /** Those of some pixels that at least one of these regions covers, seen or not. */
    PixelSet covered(PixelSet within, Predicate<Region> which) {
        PixelSet.Builder all = new PixelSet.Builder();
        for (Region region : document.regions()) {
            if (which.test(region)) {
                pixels(region, within).forEachRun(all::add);
            }
        }
        return all.build();
    }

    /** The topmost of these regions at a pixel. */
    Optional<Region> at(int column, int row, Predicate<Region> which) {
        for (Region region : fromTheTop()) {
            boolean near = region.geometry().bounds().contains(column, row);
            if (near && which.test(region) && pixels(region).contains(column, row)) {
                return Optional.of(region);
            }
        }
        return Optional.empty();
    }

    private List<Region> fromTheTop() {
        return document.regions().reversed();
    }
}
