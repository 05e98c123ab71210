// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.Preview.Handle;
import org.terrazzo.geometry.Corner;
import org.terrazzo.geometry.Point;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;

/** Finds what the pointer gets hold of: corners first, then edges of selected polygons, then regions. */
final class Grips {

    /** In pixels of the screen. */
    private static final double REACH = 6;

    /** Handles farther from the pointer are not shown, in pixels of the screen: a polygon may have very many. */
    private static final double VISIBLE = 80;

    private final Scene scene;
    private final double pixel;

    /** @param pixel the size of a pixel of the screen, in pixels of the image */
    Grips(Scene scene, double pixel) {
        this.scene = scene;
        this.pixel = pixel;
    }

    private record Near(Region region, Scan.Found found) {}

    private interface Search {
        Scan.Found in(Polygon polygon, double x, double y);
    }

    Grip at(PointerEvent event) {
        return handle(event, Scan::corner, Grip.OfCorner::new)
                .or(() -> handle(event, Scan::middle, Grip.OfMiddle::new))
                .or(() -> handle(event, Scan::edge, Grip.OfEdge::new))
                .or(() -> region(event))
                .orElse(new Grip.OfNothing());
    }

    private Optional<Grip> handle(PointerEvent event, Search search, BiFunction<String, Corner, Grip> grip) {
        return selected()
                .filter(region -> isNear(region, event))
                .map(region -> new Near(region, search.in((Polygon) region.geometry(), event.x(), event.y())))
                .filter(near -> near.found().distance() <= REACH * pixel)
                .min(Comparator.comparingDouble(near -> near.found().distance()))
                .map(near -> grip.apply(near.region().id(), near.found().corner()));
    }

    private boolean isNear(Region region, PointerEvent event) {
        double reach = REACH * pixel;
        var bounds = region.geometry().bounds();
        return event.x() >= bounds.x() - reach
                && event.x() <= bounds.right() + reach
                && event.y() >= bounds.y() - reach
                && event.y() <= bounds.bottom() + reach;
    }

    private Stream<Region> selected() {
        return scene.document().regions().stream()
                .filter(region -> scene.selection().contains(region.id())
                        && scene.isOpen(region)
                        && region.geometry() instanceof Polygon);
    }

    /** A selected one before the topmost, so that what is beneath another can be moved once it is selected. */
    private Optional<Grip> region(PointerEvent event) {
        List<Region> here = new ArrayList<>();
        for (Region region : scene.document().regions().reversed()) {
            if (!scene.isHidden(region) && covers(region, event)) {
                here.add(region);
            }
        }
        return here.stream()
                .filter(region -> scene.selection().contains(region.id()))
                .findFirst()
                .or(() -> here.stream().findFirst())
                .map(region -> new Grip.OfRegion(region.id()));
    }

    static boolean covers(Region region, PointerEvent event) {
        return region.geometry().bounds().contains(event.column(), event.row())
                && switch (region.geometry()) {
                    case PixelSet pixels -> pixels.contains(event.column(), event.row());
                    case Polygon polygon -> Scan.isInside(polygon, event.x(), event.y());
                };
    }

    /** The corners and edges' middles near the pointer. */
    Preview shown(PointerEvent event) {
        List<Handle> handles = new ArrayList<>();
        selected()
                .forEach(region -> Scan.forEach((Polygon) region.geometry(), (ring, corner) -> {
                    add(handles, event, corner(ring, corner.index()), Handle.Kind.VERTEX);
                    add(handles, event, Scan.middle(ring, corner.index()), Handle.Kind.EDGE_MIDDLE);
                }));
        return new Preview.Lines(List.of(), handles);
    }

    static Point corner(Ring ring, int index) {
        return new Point(ring.x(index), ring.y(index));
    }

    private void add(List<Handle> handles, PointerEvent event, Point point, Handle.Kind kind) {
        double distance = point.distance(event.x(), event.y());
        if (distance <= VISIBLE * pixel) {
            boolean active = kind == Handle.Kind.VERTEX && distance <= REACH * pixel;
            handles.add(new Handle(point.x(), point.y(), active ? Handle.Kind.ACTIVE_VERTEX : kind));
        }
    }
}
