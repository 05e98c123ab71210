// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.List;
import java.util.Optional;
import org.terrazzo.annotation.Edit;
import org.terrazzo.geometry.Overlay;
import org.terrazzo.geometry.PixelOutlines;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/**
 * How pixels are erased: from all regions that can be seen and are not locked, and not beneath a locked one. Pixel sets
 * lose them; what becomes of polygons the user says.
 */
final class Erasing {

    private final Scene scene;
    private final Layers layers;
    private final ErasedPolygons polygons;

    Erasing(Scene scene, Layers layers, ErasedPolygons polygons) {
        this.scene = scene;
        this.layers = layers;
        this.polygons = polygons;
    }

    /** @param activeOnly whether only what is seen of the active class is erased */
    Optional<Edit> erase(PixelSet pixels, boolean activeOnly) {
        PixelSet erased = activeOnly
                ? layers.seen(pixels, region -> scene.isOfActiveClass(region) && scene.isOpen(region))
                : pixels.subtract(layers.seen(pixels, scene::isLocked));
        Draft draft = new Draft(scene.document());
        for (Region region : scene.document().regions()) {
            if (scene.isOpen(region) && (!activeOnly || scene.isOfActiveClass(region))) {
                erase(draft, region, erased);
            }
        }
        return draft.edit();
    }

    private void erase(Draft draft, Region region, PixelSet erased) {
        PixelSet pixels = layers.pixels(region, erased);
        if (pixels.isEmpty()) {
            return;
        }
        switch (region.geometry()) {
            case PixelSet own -> takeAway(draft, region, pixels, scene.author(region));
            case Polygon polygon -> erase(draft, region, polygon, pixels, erased);
        }
    }

    private void erase(Draft draft, Region region, Polygon polygon, PixelSet pixels, PixelSet erased) {
        switch (polygons) {
            case CUT -> {
                // also the pixels that the polygon covers less than half of: no sliver of them shall hold parts
                // together
                PixelSet cut = erased.clip(polygon.bounds());
                draft.replace(region, Overlay.subtract(polygon, PixelOutlines.polygons(cut)), scene.author(region));
            }
            case PIXELS -> {
                PixelSet rest = layers.pixels(region).subtract(pixels);
                draft.replace(region, rest.isEmpty() ? List.of() : List.of(rest), scene.author(region));
            }
            case KEEP -> {
                // the user wants polygons to be safe from the eraser
            }
        }
    }

    /** Takes pixels from a pixel set; one that has none left goes. */
    static void takeAway(Draft draft, Region region, PixelSet pixels, Origin origin) {
        PixelSet own = (PixelSet) region.geometry();
        PixelSet lost = own.intersect(pixels);
        if (lost.area() == own.area()) {
            draft.apply(new Edit.Remove(region.id()));
        } else if (!lost.isEmpty()) {
            draft.apply(new Edit.Pixels(region.id(), PixelSet.EMPTY, lost, origin));
        }
    }
}
