// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrazzo.annotation.Edit;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/**
 * How painted pixels land in a document. They extend a pixel set of the class: the selected one, or else the topmost
 * that a person drew. Pixel sets above it give the painted pixels away; where a polygon or a locked region above it
 * would cover them, a new pixel set on top is begun instead, for polygons stay polygons. So what is painted is seen,
 * and each class has few regions however many strokes it took.
 */
final class Painting {

    private final Scene scene;
    private final Layers layers;

    Painting(Scene scene, Layers layers) {
        this.scene = scene;
        this.layers = layers;
    }

    /** @param pixels that may be painted over; see {@link PaintOver#allowed} */
    Optional<Edit> paint(PixelSet pixels) {
        if (pixels.isEmpty() || pixels.equals(layers.seen(pixels, scene::isOfActiveClass))) {
            return Optional.empty();
        }
        Draft draft = new Draft(scene.document());
        Optional<Region> target = target().filter(region -> isFree(above(region, pixels)));
        if (target.isPresent()) {
            extend(draft, target.get(), pixels);
        } else {
            draft.add(scene.activeClass(), pixels, scene.drawn());
        }
        return draft.edit();
    }

    private void extend(Draft draft, Region target, PixelSet pixels) {
        for (Region region : above(target, pixels)) {
            Erasing.takeAway(draft, region, pixels, scene.author(region));
        }
        draft.apply(new Edit.Pixels(target.id(), pixels, PixelSet.EMPTY, scene.author(target)));
    }

    private Optional<Region> target() {
        List<Region> own = scene.document().regions().reversed().stream()
                .filter(region -> scene.isOfActiveClass(region) && region.geometry() instanceof PixelSet)
                .toList();
        Optional<Region> selected = own.stream()
                .filter(region -> scene.selection().contains(region.id()))
                .findFirst();
        return selected.or(() -> own.stream()
                .filter(region -> region.origin() instanceof Origin.Person)
                .findFirst());
    }

    private List<Region> above(Region target, PixelSet pixels) {
        List<Region> regions = scene.document().regions();
        List<Region> above = new ArrayList<>();
        for (Region region : regions.subList(scene.document().position(target.id()) + 1, regions.size())) {
            if (!layers.pixels(region, pixels).isEmpty()) {
                above.add(region);
            }
        }
        return above;
    }

    private boolean isFree(List<Region> above) {
        return above.stream().noneMatch(region -> region.geometry() instanceof Polygon || !scene.isOpen(region));
    }
}
