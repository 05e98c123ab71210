// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/**
 * Borders that polygons have in common: corners of several polygons at exactly the same coordinates. Whoever moves
 * one of them moves all, so that no gap opens and no overlap arises. Immutable.
 */
public final class SharedBorders {

    private final List<Polygon> polygons;
    private final PolygonIndex index;

    private SharedBorders(List<Polygon> polygons) {
        this.polygons = List.copyOf(polygons);
        this.index = PolygonIndex.of(polygons);
    }

    public static SharedBorders of(List<Polygon> polygons) {
        return new SharedBorders(polygons);
    }

    /** These corners and all that lie exactly where one of them lies. */
    public Set<Corner> sharing(Collection<Corner> corners) {
        Set<Corner> sharing = new LinkedHashSet<>(corners);
        for (Corner corner : corners) {
            Ring ring = Corners.ring(polygons.get(corner.polygon()), corner.ring());
            sharing.addAll(index.cornersAt(ring.x(corner.index()), ring.y(corner.index())));
        }
        return sharing;
    }

    /**
     * Moves these corners together with all that lie exactly where they lie.
     *
     * @return the polygons that changed, by their positions
     */
    public Map<Integer, Polygon> move(Collection<Corner> corners, double dx, double dy) {
        Map<Integer, List<Corner>> byPolygon = sharing(corners).stream()
                .collect(Collectors.groupingBy(Corner::polygon, TreeMap::new, Collectors.toList()));
        Map<Integer, Polygon> moved = new TreeMap<>();
        byPolygon.forEach((polygon, own) -> moved.put(polygon, Corners.move(polygons.get(polygon), own, dx, dy)));
        return moved;
    }
}
