// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.List;
import java.util.Optional;
import org.terrazzo.annotation.Edit;
import org.terrazzo.geometry.BorderPoint;
import org.terrazzo.geometry.Point;
import org.terrazzo.geometry.PolygonIndex;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/**
 * Makes points on the edges of neighbours corners of theirs, so that both sides of a border have the very same corners
 * and moving one moves both.
 */
final class Stitches {

    /** Farther than a rounded point on an edge is from that edge, and nearer than anything that a person could see. */
    private static final double ROUNDING = 1e-6;

    private Stitches() {}

    static void sew(Draft draft, Scene scene, List<Neighbours.Snap> snaps) {
        for (Neighbours.Snap snap : snaps) {
            Optional<Region> region = draft.document().region(snap.region().id());
            if (!snap.border().isCorner() && region.isPresent() && scene.isOpen(region.get())) {
                sew(draft, region.get(), snap.point());
            }
        }
    }

    private static void sew(Draft draft, Region region, Point point) {
        if (region.geometry() instanceof Polygon polygon) {
            PolygonIndex index = PolygonIndex.of(polygon);
            index.nearestEdge(point.x(), point.y(), ROUNDING, any -> true)
                    .filter(border -> !border.isCorner())
                    .ifPresent(border -> draft.apply(corner(region, border, point)));
        }
    }

    /** Who drew the region has not changed: it looks as before. */
    private static Edit corner(Region region, BorderPoint border, Point point) {
        return new Edit.Corners(
                region.id(), border.ring(), border.edge() + 1, 0, List.of(point.x(), point.y()), region.origin());
    }
}
