// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.tools.internal.Finish.Outcome;
import org.terrazzo.geometry.Corners;
import org.terrazzo.model.Box;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/** Whole regions on their way. Pixel sets move by whole pixels and no farther than to the image's border. */
final class RegionMove {

    private final Set<String> ids;
    private final List<Region> regions;
    private final Box image;

    RegionMove(Scene scene, Set<String> ids) {
        this.regions = scene.document().regions().stream()
                .filter(region -> ids.contains(region.id()) && scene.isOpen(region))
                .toList();
        this.ids = regions.stream().map(Region::id).collect(Collectors.toUnmodifiableSet());
        this.image = scene.document().bounds();
    }

    Preview preview(double dx, double dy) {
        return new Preview.Regions(
                ids, regions.stream().map(region -> moved(region, dx, dy)).toList());
    }

    private Region moved(Region region, double dx, double dy) {
        return region.withGeometry(moved(region.geometry(), dx, dy), region.origin());
    }

    private Geometry moved(Geometry geometry, double dx, double dy) {
        return switch (geometry) {
            case Polygon polygon -> Corners.translate(polygon, dx, dy);
            case PixelSet pixels -> {
                Box bounds = pixels.bounds();
                int right = within(Math.round(dx), image.x() - bounds.x(), image.right() - bounds.right());
                int down = within(Math.round(dy), image.y() - bounds.y(), image.bottom() - bounds.bottom());
                yield pixels.translate(right, down);
            }
        };
    }

    private static int within(long distance, int least, int most) {
        return Math.clamp(distance, least, most);
    }

    Outcome land(Scene now, double dx, double dy) {
        Draft draft = new Draft(now.document());
        for (String id : ids) {
            now.document().region(id).filter(now::isOpen).ifPresent(region -> {
                Geometry moved = moved(region.geometry(), dx, dy);
                draft.apply(new Edit.Replace(id, region.withGeometry(moved, now.author(region))));
            });
        }
        return new Outcome(draft.edit(), null, "");
    }
}
