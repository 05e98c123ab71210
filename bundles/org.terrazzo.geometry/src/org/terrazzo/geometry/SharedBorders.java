// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Collection;
import java.util.Comparator;
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
            Ring ring = ring(corner);
            sharing.addAll(index.cornersAt(ring.x(corner.index()), ring.y(corner.index())));
        }
        return sharing;
    }

    /** This edge and all that have the same two ends, in either direction; each is named by the corner it begins at. */
    public Set<Corner> sharingEdge(Corner edge) {
        Set<Corner> starts = sharing(List.of(edge));
        Set<Corner> ends = sharing(List.of(next(edge)));
        Set<Corner> edges = new LinkedHashSet<>(List.of(edge));
        starts.stream().filter(corner -> ends.contains(next(corner))).forEach(edges::add);
        ends.stream().filter(corner -> starts.contains(next(corner))).forEach(edges::add);
        return edges;
    }

    private Corner next(Corner corner) {
        int size = ring(corner).size();
        return new Corner(corner.polygon(), corner.ring(), (corner.index() + 1) % size);
    }

    private Ring ring(Corner corner) {
        return Corners.ring(polygons.get(corner.polygon()), corner.ring());
    }

    /**
     * Puts a corner into an edge, and into all edges that have the same two ends.
     *
     * @return the polygons that changed, by their positions
     */
    public Map<Integer, Polygon> insert(Corner edge, Point point) {
        Map<Integer, Polygon> changed = new TreeMap<>();
        sharingEdge(edge).stream()
                .sorted(Comparator.comparingInt(Corner::index).reversed()) // so that the others keep their numbers
                .forEach(e -> changed.merge(
                        e.polygon(),
                        Corners.insert(polygons.get(e.polygon()), e.ring(), e.index(), point),
                        (before, ignored) -> Corners.insert(before, e.ring(), e.index(), point)));
        return changed;
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
