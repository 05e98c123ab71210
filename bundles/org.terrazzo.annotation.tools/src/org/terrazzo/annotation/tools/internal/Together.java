// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.terrazzo.geometry.Corner;
import org.terrazzo.geometry.Corners;
import org.terrazzo.geometry.Point;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;

/** Which corners and edges of other regions lie exactly where some lie, and so are the other side of a border. */
final class Together {

    private final Scene scene;
    private final boolean shared;

    /** @param shared whether other regions count at all */
    Together(Scene scene, boolean shared) {
        this.scene = scene;
        this.shared = shared;
    }

    /** These corners, and with them those of other regions that lie there; by region. */
    Map<String, Set<Corner>> corners(Map<String, Set<Corner>> own) {
        Map<String, Set<Corner>> all = new LinkedHashMap<>();
        own.forEach((id, corners) -> all.put(id, new LinkedHashSet<>(corners)));
        if (shared) {
            Set<Point> places = new HashSet<>();
            own.forEach((id, corners) -> corners.forEach(corner -> places.add(place(polygon(id), corner))));
            others(places)
                    .forEach((id, corners) -> all.computeIfAbsent(id, any -> new LinkedHashSet<>())
                            .addAll(corners));
        }
        return all;
    }

    private Map<String, Set<Corner>> others(Set<Point> places) {
        Map<String, Set<Corner>> found = new LinkedHashMap<>();
        for (Region region : scene.document().regions()) {
            if (scene.isOpen(region) && region.geometry() instanceof Polygon polygon && isNear(polygon, places)) {
                Scan.forEach(polygon, (ring, corner) -> {
                    if (places.contains(Grips.corner(ring, corner.index()))) {
                        found.computeIfAbsent(region.id(), any -> new LinkedHashSet<>())
                                .add(corner);
                    }
                });
            }
        }
        return found;
    }

    /** This edge and those of other regions with the same ends; by region. */
    Map<String, List<Corner>> edges(String id, Corner edge) {
        Map<String, List<Corner>> all = new LinkedHashMap<>(Map.of(id, List.of(edge)));
        if (shared) {
            Ring own = Corners.ring(polygon(id), edge.ring());
            Set<Point> ends = Set.of(end(own, edge.index()), end(own, edge.index() + 1));
            for (Region region : scene.document().regions()) {
                if (!region.id().equals(id) && scene.isOpen(region)) {
                    List<Corner> same = edges(region, ends);
                    all.putAll(same.isEmpty() ? Map.of() : Map.of(region.id(), same));
                }
            }
        }
        return all;
    }

    private static List<Corner> edges(Region region, Set<Point> ends) {
        List<Corner> same = new ArrayList<>();
        if (region.geometry() instanceof Polygon polygon && isNear(polygon, ends)) {
            Scan.forEach(polygon, (ring, corner) -> {
                Point start = end(ring, corner.index());
                if (ends.contains(start) && ends.contains(end(ring, corner.index() + 1)) && ends.size() == 2) {
                    same.add(corner);
                }
            });
        }
        return same;
    }

    private static boolean isNear(Polygon polygon, Set<Point> places) {
        var bounds = polygon.bounds();
        return places.stream()
                .anyMatch(place -> place.x() >= bounds.x()
                        && place.x() <= bounds.right()
                        && place.y() >= bounds.y()
                        && place.y() <= bounds.bottom());
    }

    private static Point end(Ring ring, int index) {
        return Grips.corner(ring, index % ring.size());
    }

    private static Point place(Polygon polygon, Corner corner) {
        return Grips.corner(Corners.ring(polygon, corner.ring()), corner.index());
    }

    private Polygon polygon(String id) {
        return (Polygon) scene.document().region(id).orElseThrow().geometry();
    }
}
