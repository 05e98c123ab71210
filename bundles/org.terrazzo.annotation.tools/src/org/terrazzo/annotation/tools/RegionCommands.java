// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.tools.internal.Draft;
import org.terrazzo.annotation.tools.internal.LockedAreas;
import org.terrazzo.annotation.tools.internal.Origins;
import org.terrazzo.annotation.tools.internal.Pasting;
import org.terrazzo.annotation.tools.internal.SetOperation;
import org.terrazzo.annotation.tools.internal.Shapes;
import org.terrazzo.geometry.Morphology;
import org.terrazzo.geometry.Outlines;
import org.terrazzo.geometry.PixelOutlines;
import org.terrazzo.geometry.Point;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/**
 * Commands on regions, each as one edit; nothing where there is nothing to change. Regions of locked classes are passed
 * over. Ids that the document does not have are passed over. What comes to lie above a locked region may cover it:
 * {@link #coversLocked} tells.
 *
 * <p>Immutable, for any thread. Commands that work out geometry or pixels (all but order, class and deletion) may take
 * long on large regions: call them off the user's thread.
 */
public final class RegionCommands {

    private final String author;
    private final Set<Integer> locked;

    /**
     * @param author whose name stands in the origin of what is changed
     * @param locked the classes whose regions stay as they are
     */
    public RegionCommands(String author, Set<Integer> locked) {
        this.author = author;
        this.locked = Set.copyOf(locked);
    }

    public Optional<Edit> delete(AnnotationDocument document, Set<String> ids) {
        Draft draft = new Draft(document);
        open(document, ids).forEach(region -> draft.apply(new Edit.Remove(region.id())));
        return draft.edit();
    }

    /**
     * Makes one region of several: the lowest one, in its class and place, takes the others in. Polygons become
     * polygons, one region for each part; with a pixel set among them all become one pixel set.
     */
    public Optional<Edit> union(AnnotationDocument document, Set<String> ids) {
        List<Region> regions = open(document, ids);
        Draft draft = new Draft(document);
        if (regions.size() > 1) {
            regions.subList(1, regions.size()).forEach(region -> draft.apply(new Edit.Remove(region.id())));
            combine(draft, regions, SetOperation.UNION);
        }
        return draft.edit();
    }

    /** Takes from the lowest of several regions what the others cover; the others stay. */
    public Optional<Edit> subtract(AnnotationDocument document, Set<String> ids) {
        return combined(document, ids, SetOperation.SUBTRACT);
    }

    /** Leaves of the lowest of several regions what each of the others covers, too; the others stay. */
    public Optional<Edit> intersect(AnnotationDocument document, Set<String> ids) {
        return combined(document, ids, SetOperation.INTERSECT);
    }

    private Optional<Edit> combined(AnnotationDocument document, Set<String> ids, SetOperation operation) {
        List<Region> regions = open(document, ids);
        Draft draft = new Draft(document);
        if (regions.size() > 1) {
            combine(draft, regions, operation);
        }
        return draft.edit();
    }

    private void combine(Draft draft, List<Region> regions, SetOperation operation) {
        Region lowest = regions.getFirst();
        List<Geometry> others = regions.stream().skip(1).map(Region::geometry).toList();
        draft.replace(lowest, operation.of(lowest.geometry(), others, draft.document()), changed(lowest));
    }

    /**
     * Cuts regions along a line, where it goes through.
     *
     * @param line at least two points
     */
    public Optional<Edit> split(AnnotationDocument document, Set<String> ids, List<Point> line) {
        Draft draft = new Draft(document);
        open(document, ids).forEach(region -> Shapes.split(draft, region, line, changed(region)));
        return draft.edit();
    }

    /** Makes polygons pixel sets of the pixels that they cover; one that covers none stays a polygon. */
    public Optional<Edit> toPixels(AnnotationDocument document, Set<String> ids) {
        Draft draft = new Draft(document);
        for (Region region : open(document, ids)) {
            PixelSet pixels = Shapes.pixels(region.geometry(), document);
            if (region.geometry() instanceof Polygon && !pixels.isEmpty()) {
                draft.replace(region, List.of(pixels), region.origin());
            }
        }
        return draft.edit();
    }

    /** Makes pixel sets polygons along the edges of their pixels: one region for each part, with all holes. */
    public Optional<Edit> toPolygons(AnnotationDocument document, Set<String> ids) {
        Draft draft = new Draft(document);
        for (Region region : open(document, ids)) {
            if (region.geometry() instanceof PixelSet pixels && !pixels.isEmpty()) {
                draft.replace(region, PixelOutlines.polygons(pixels), region.origin());
            }
        }
        return draft.edit();
    }

    /** @param tolerance see {@link Outlines#simplify}; pixel sets stay */
    public Optional<Edit> simplify(AnnotationDocument document, Set<String> ids, double tolerance) {
        return reshaped(document, ids, polygon -> Outlines.simplify(polygon, tolerance));
    }

    /** @param rounds see {@link Outlines#smooth}; pixel sets stay */
    public Optional<Edit> smooth(AnnotationDocument document, Set<String> ids, int rounds) {
        return reshaped(document, ids, polygon -> Outlines.smooth(polygon, rounds));
    }

    /** Changes the shape of a polygon. */
    private interface Reshaping {
        List<Polygon> of(Polygon polygon);
    }

    private Optional<Edit> reshaped(AnnotationDocument document, Set<String> ids, Reshaping reshaping) {
        Draft draft = new Draft(document);
        for (Region region : open(document, ids)) {
            if (region.geometry() instanceof Polygon polygon) {
                List<Polygon> shaped = reshaping.of(polygon);
                draft.replace(region, shaped.isEmpty() ? List.of(polygon) : shaped, changed(region));
            }
        }
        return draft.edit();
    }

    /** Closes the holes of regions of both kinds. */
    public Optional<Edit> fillHoles(AnnotationDocument document, Set<String> ids) {
        Draft draft = new Draft(document);
        for (Region region : open(document, ids)) {
            Geometry filled = switch (region.geometry()) {
                case Polygon polygon -> Polygon.of(polygon.shell());
                case PixelSet pixels -> Morphology.fillHoles(pixels);
            };
            draft.replace(region, List.of(filled), changed(region));
        }
        return draft.edit();
    }

    /** @param classIndex that the regions get; a locked class gets none */
    public Optional<Edit> changeClass(AnnotationDocument document, Set<String> ids, int classIndex) {
        Draft draft = new Draft(document);
        if (!locked.contains(classIndex)) {
            for (Region region : open(document, ids)) {
                Region other =
                        region.withGeometry(region.geometry(), changed(region)).withClass(classIndex);
                if (region.classIndex() != classIndex) {
                    draft.apply(new Edit.Replace(region.id(), other));
                }
            }
        }
        return draft.edit();
    }

    /** Moves regions one place up, over the next that is not among them. */
    public Optional<Edit> bringForward(AnnotationDocument document, Set<String> ids) {
        List<Region> regions = open(document, ids);
        return moved(document, regions.reversed(), (draft, region) -> {
            int position = draft.document().position(region.id());
            int above = Math.min(position + 1, draft.document().regions().size() - 1);
            return isAmong(draft, above, regions) ? position : above;
        });
    }

    /** Moves regions one place down, under the next that is not among them. */
    public Optional<Edit> sendBackward(AnnotationDocument document, Set<String> ids) {
        List<Region> regions = open(document, ids);
        return moved(document, regions, (draft, region) -> {
            int position = draft.document().position(region.id());
            int below = Math.max(position - 1, 0);
            return isAmong(draft, below, regions) ? position : below;
        });
    }

    private static boolean isAmong(Draft draft, int position, List<Region> regions) {
        return regions.contains(draft.document().regions().get(position));
    }

    /** Moves regions above all others, in their order. */
    public Optional<Edit> bringToFront(AnnotationDocument document, Set<String> ids) {
        int top = document.regions().size() - 1;
        return moved(document, open(document, ids), (draft, region) -> top);
    }

    /** Moves regions below all others, in their order. */
    public Optional<Edit> sendToBack(AnnotationDocument document, Set<String> ids) {
        return moved(document, open(document, ids).reversed(), (draft, region) -> 0);
    }

    /** Says where a region goes. */
    private interface Destination {
        int of(Draft draft, Region region);
    }

    private static Optional<Edit> moved(AnnotationDocument document, List<Region> regions, Destination destination) {
        Draft draft = new Draft(document);
        for (Region region : regions) {
            int position = destination.of(draft, region);
            if (position != draft.document().position(region.id())) {
                draft.apply(new Edit.Move(region.id(), position));
            }
        }
        return draft.edit();
    }

    /**
     * Adds copies of regions, of this document or another, above all others, with ids of their own. Regions of locked
     * classes are copied, too. What would lie outside of the image or over a locked class is left out, and so is a copy
     * of which nothing is left.
     *
     * @param dx to the right, in pixels
     * @param dy down, in pixels
     */
    public Optional<Edit> paste(AnnotationDocument document, Collection<Region> regions, int dx, int dy) {
        Draft draft = new Draft(document);
        Pasting pasting = new Pasting(document, locked);
        for (Region region : regions) {
            pasting.parts(region.geometry(), dx, dy)
                    .forEach(part -> draft.add(region.classIndex(), part, region.origin()));
        }
        return draft.edit();
    }

    /** Adds all regions of another document, such as that of the previous image; see {@link #paste}. */
    public Optional<Edit> copyFrom(AnnotationDocument document, AnnotationDocument other) {
        return paste(document, other.regions(), 0, 0);
    }

    /** Whether an edit would cover something of a locked region that is seen; takes as long as a command. */
    public boolean coversLocked(AnnotationDocument document, Edit edit) {
        return new LockedAreas(document, locked).wouldBeCoveredBy(edit);
    }

    /** From the lowest to the topmost. */
    private List<Region> open(AnnotationDocument document, Set<String> ids) {
        List<Region> open = new ArrayList<>();
        for (Region region : document.regions()) {
            if (ids.contains(region.id()) && !locked.contains(region.classIndex())) {
                open.add(region);
            }
        }
        return open;
    }

    private Origin changed(Region region) {
        return Origins.corrected(region.origin(), author);
    }
}
