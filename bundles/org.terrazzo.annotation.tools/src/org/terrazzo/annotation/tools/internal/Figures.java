// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.annotation.tools.internal.Finish.Outcome;
import org.terrazzo.geometry.Overlay;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/**
 * How a drawn outline lands in a document: as a region of the active class on top, or added to or taken from the
 * selected region. What crosses itself is mended first; what lies over a locked class is left out.
 */
final class Figures {

    static final String NOTHING_SELECTED = "Select the region first.";
    static final String ENCLOSES_NOTHING = "The outline encloses nothing.";

    private final Scene scene;
    private final Draft draft;

    Figures(Scene scene) {
        this(scene, new Draft(scene.document()));
    }

    /** @param draft goes on from here; regions that it has changed are used as they are then */
    Figures(Scene scene, Draft draft) {
        this.scene = scene;
        this.draft = draft;
    }

    Outcome land(Polygon drawn, Combine combine) {
        List<Polygon> mended = Overlay.mend(drawn);
        if (mended.isEmpty()) {
            return Outcome.nothing(ENCLOSES_NOTHING);
        }
        return switch (combine) {
            case NEW -> begin(unlocked(mended));
            case ADD ->
                selected().map(region -> add(region, unlocked(mended))).orElseGet(() -> begin(unlocked(mended)));
            case SUBTRACT ->
                selected().map(region -> subtract(region, mended)).orElseGet(() -> Outcome.nothing(NOTHING_SELECTED));
        };
    }

    private Outcome begin(List<Polygon> polygons) {
        if (scene.locked().contains(scene.activeClass())) {
            return Outcome.nothing(Finish.LOCKED);
        }
        polygons.forEach(polygon -> draft.add(scene.activeClass(), polygon, scene.drawn()));
        return Outcome.of(draft);
    }

    /** The topmost of the selected regions that may be changed. */
    private Optional<Region> selected() {
        return draft.document().regions().reversed().stream()
                .filter(region -> scene.selection().contains(region.id()) && scene.isOpen(region))
                .findFirst();
    }

    private Outcome add(Region region, List<Polygon> polygons) {
        List<Geometry> together = new ArrayList<>();
        switch (region.geometry()) {
            case PixelSet pixels ->
                together.add(polygons.stream().map(this::pixels).reduce(pixels, PixelSet::union));
            case Polygon own -> {
                List<Polygon> all = new ArrayList<>(polygons);
                all.add(own);
                together.addAll(Overlay.union(all));
            }
        }
        draft.replace(region, together, scene.author(region));
        return Outcome.of(draft);
    }

    private Outcome subtract(Region region, List<Polygon> polygons) {
        switch (region.geometry()) {
            case PixelSet pixels -> {
                PixelSet taken = polygons.stream().map(this::pixels).reduce(PixelSet.EMPTY, PixelSet::union);
                Erasing.takeAway(draft, region, taken, scene.author(region));
            }
            case Polygon own -> draft.replace(region, Overlay.subtract(own, polygons), scene.author(region));
        }
        return Outcome.of(draft);
    }

    private PixelSet pixels(Polygon polygon) {
        return Rasteriser.pixels(
                polygon, scene.document().width(), scene.document().height());
    }

    private List<Polygon> unlocked(List<Polygon> polygons) {
        return LockedAreas.of(scene).without(polygons);
    }
}
