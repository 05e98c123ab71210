// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.Geometries;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.tools.internal.Finish.Outcome;
import org.terrazzo.geometry.Corner;
import org.terrazzo.geometry.Corners;
import org.terrazzo.geometry.Overlay;
import org.terrazzo.geometry.Point;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;

/** Corners of some polygons on their way; those of a shared border among them. Immutable but for what it shows. */
final class CornerMove {

    private static final String CHANGED = "Somebody else has changed this region meanwhile.";

    private final Scene scene;
    private final List<Edit> inserts;
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, Set<Corner>> corners;

    /**
     * @param inserts that come before the corners are moved
     * @param corners as they are after the inserts
     */
    private CornerMove(Scene scene, List<Edit> inserts, Map<String, Set<Corner>> corners) {
        this.scene = scene;
        this.inserts = inserts;
        this.corners = corners;
        Draft draft = new Draft(scene.document());
        inserts.forEach(draft::apply);
        corners.keySet()
                .forEach(id -> regions.put(id, draft.document().region(id).orElseThrow()));
    }

    static CornerMove of(Scene scene, Map<String, Set<Corner>> corners) {
        return new CornerMove(scene, List.of(), corners);
    }

    /** Corners that are inserted in the middle of edges, the first one of each region's being the highest. */
    static CornerMove inserting(Scene scene, Map<String, List<Corner>> edges) {
        List<Edit> inserts = new ArrayList<>();
        Map<String, Set<Corner>> corners = new LinkedHashMap<>();
        edges.forEach((id, own) -> {
            Region region = scene.document().region(id).orElseThrow();
            for (Corner edge : own.stream().sorted(byPlace().reversed()).toList()) {
                Point middle = Scan.middle(Corners.ring((Polygon) region.geometry(), edge.ring()), edge.index());
                inserts.add(new Edit.Corners(
                        id, edge.ring(), edge.index() + 1, 0, List.of(middle.x(), middle.y()), region.origin()));
            }
            corners.put(id, inserted(own));
        });
        return new CornerMove(scene, inserts, corners);
    }

    private static Comparator<Corner> byPlace() {
        return Comparator.comparingInt(Corner::ring).thenComparingInt(Corner::index);
    }

    /** Where the new corners are once all are inserted: each moves on by those before it in its ring. */
    private static Set<Corner> inserted(List<Corner> edges) {
        Set<Corner> corners = new LinkedHashSet<>();
        List<Corner> sorted = edges.stream().sorted(byPlace()).toList();
        for (Corner edge : sorted) {
            long before = sorted.stream()
                    .filter(other -> other.ring() == edge.ring() && other.index() < edge.index())
                    .count();
            corners.add(new Corner(0, edge.ring(), edge.index() + 1 + (int) before));
        }
        return corners;
    }

    Map<String, Set<Corner>> corners() {
        return corners;
    }

    /** Whether these regions are on their way. */
    boolean moves(Region region) {
        return corners.containsKey(region.id());
    }

    Point start(String id, Corner corner) {
        Ring ring = Corners.ring(polygon(regions.get(id)), corner.ring());
        return Grips.corner(ring, corner.index());
    }

    private static Polygon polygon(Region region) {
        return (Polygon) region.geometry();
    }

    List<Region> moved(double dx, double dy) {
        return regions.values().stream()
                .map(region -> region.withGeometry(
                        Corners.move(polygon(region), corners.get(region.id()), dx, dy), region.origin()))
                .toList();
    }

    Preview preview(double dx, double dy) {
        return new Preview.Regions(corners.keySet(), moved(dx, dy));
    }

    /** The handles of the corners that are on their way. */
    List<Preview.Handle> handles(double dx, double dy) {
        List<Preview.Handle> handles = new ArrayList<>();
        corners.forEach((id, own) -> own.forEach(corner -> {
            Point at = start(id, corner).translate(dx, dy);
            handles.add(new Preview.Handle(at.x(), at.y(), Preview.Handle.Kind.ACTIVE_VERTEX));
        }));
        return handles;
    }

    /**
     * To be called on another thread: polygons that come to cross themselves are mended.
     *
     * @param snaps where corners come to lie on a neighbour's border
     */
    Outcome land(Scene now, double dx, double dy, List<Neighbours.Snap> snaps) {
        if (!isUnchanged(now)) {
            return Outcome.nothing(CHANGED);
        }
        Draft draft = new Draft(now.document());
        Stitches.sew(draft, now, snaps);
        inserts.forEach(draft::apply);
        corners.forEach((id, own) -> own.forEach(corner -> move(draft, id, corner, dx, dy)));
        return mended(draft, now, corners.keySet());
    }

    private boolean isUnchanged(Scene now) {
        return corners.keySet().stream()
                .allMatch(
                        id -> scene.document().region(id).equals(now.document().region(id)));
    }

    private void move(Draft draft, String id, Corner corner, double dx, double dy) {
        Point to = start(id, corner).translate(dx, dy);
        Region region = draft.document().region(id).orElseThrow();
        draft.apply(
                new Edit.Corners(id, corner.ring(), corner.index(), 1, List.of(to.x(), to.y()), scene.author(region)));
    }

    /** Without a broken polygon; nothing at all if one would enclose nothing any more. */
    static Outcome mended(Draft draft, Scene scene, Set<String> ids) {
        for (String id : ids) {
            Region region = draft.document().region(id).orElseThrow();
            Polygon polygon = polygon(region);
            if (!Geometries.isValid(polygon)) {
                List<Polygon> parts = Overlay.mend(polygon);
                if (parts.isEmpty()) {
                    return Outcome.nothing(Figures.ENCLOSES_NOTHING);
                }
                draft.replace(region, parts, scene.author(region));
            }
        }
        return new Outcome(draft.edit(), null, "");
    }
}
