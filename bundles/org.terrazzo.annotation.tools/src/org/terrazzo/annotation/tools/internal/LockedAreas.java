// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.List;
import java.util.Set;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.tools.internal.Finish.Outcome;
import org.terrazzo.geometry.Overlay;
import org.terrazzo.geometry.PixelOutlines;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/** Where locked classes are in a document: nothing may come to cover them. */
public final class LockedAreas {

    static final String SPARED = "That would cover a locked class.";

    private final AnnotationDocument document;
    private final Set<Integer> classes;

    /** @param classes that are locked */
    public LockedAreas(AnnotationDocument document, Set<Integer> classes) {
        this.document = document;
        this.classes = classes;
    }

    static LockedAreas of(Scene scene) {
        return new LockedAreas(scene.document(), scene.locked());
    }

    /** Polygons without what lies over locked regions. */
    public List<Polygon> without(List<Polygon> polygons) {
        List<Polygon> locked = document.regions().stream()
                .filter(this::isLocked)
                .filter(region -> touches(region, polygons))
                .flatMap(region -> outlines(region.geometry()).stream())
                .toList();
        return locked.isEmpty()
                ? polygons
                : polygons.stream()
                        .flatMap(each -> Overlay.subtract(each, locked).stream())
                        .toList();
    }

    /** Pixels without those at which a locked region is seen. */
    public PixelSet without(PixelSet pixels) {
        return classes.isEmpty() ? pixels : pixels.subtract(new Layers(document).seen(pixels, this::isLocked));
    }

    /** Whether an edit would cover something of a locked region that is seen. */
    public boolean wouldBeCoveredBy(Edit edit) {
        PixelSet touched = classes.isEmpty() ? PixelSet.EMPTY : touchedBy(edit);
        PixelSet seen = touched.isEmpty() ? touched : new Layers(document).seen(touched, this::isLocked);
        return !seen.isEmpty()
                && !new Layers(edit.applyTo(document))
                        .seen(seen, this::isLocked)
                        .equals(seen);
    }

    private PixelSet touchedBy(Edit edit) {
        var box = edit.touchedOn(document);
        boolean near = document.regions().stream()
                .anyMatch(region -> isLocked(region)
                        && !region.geometry().bounds().intersect(box).isEmpty());
        return near ? PixelSet.of(box) : PixelSet.EMPTY;
    }

    /** The outcome, unless it would cover a locked region. */
    static Outcome spared(Scene scene, Outcome outcome) {
        boolean covers = outcome.edit().filter(of(scene)::wouldBeCoveredBy).isPresent();
        return covers ? Outcome.nothing(SPARED) : outcome;
    }

    private boolean isLocked(Region region) {
        return classes.contains(region.classIndex());
    }

    private static boolean touches(Region region, List<Polygon> polygons) {
        return polygons.stream()
                .anyMatch(polygon ->
                        !polygon.bounds().intersect(region.geometry().bounds()).isEmpty());
    }

    private static List<Polygon> outlines(Geometry geometry) {
        return switch (geometry) {
            case Polygon polygon -> List.of(polygon);
            case PixelSet pixels -> PixelOutlines.polygons(pixels);
        };
    }
}
