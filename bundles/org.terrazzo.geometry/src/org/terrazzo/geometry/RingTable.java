// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.terrazzo.model.Box;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/** The rings of all polygons, laid out so that what is near in space is near in number; edges are numbered through. */
final class RingTable {

    private record Entry(int polygon, int number, Ring ring) {}

    private final List<Entry> entries;
    private final int[] starts;
    private final int size;

    RingTable(List<Polygon> polygons) {
        entries = IntStream.range(0, polygons.size())
                .boxed()
                .flatMap(polygon -> entries(polygon, polygons.get(polygon)))
                .sorted(Comparator.comparingLong(RingTable::place))
                .toList();
        int[] sizes = entries.stream().mapToInt(entry -> entry.ring().size()).toArray();
        starts = new int[sizes.length];
        for (int i = 1; i < sizes.length; i++) {
            starts[i] = starts[i - 1] + sizes[i - 1];
        }
        size = IntStream.of(sizes).sum();
    }

    private static Stream<Entry> entries(int index, Polygon polygon) {
        return IntStream.rangeClosed(0, polygon.holes().size())
                .mapToObj(ring -> new Entry(index, ring, Corners.ring(polygon, ring)));
    }

    /** The place of a ring's middle on a Z-order curve (G. M. Morton, 1966). */
    private static long place(Entry entry) {
        Box box = entry.ring().bounds();
        return spread(box.x() + box.width() / 2) | spread(box.y() + box.height() / 2) << 1;
    }

    /** Puts a zero between every two of the upper 30 bits of a coordinate. */
    private static long spread(int coordinate) {
        long bits = coordinate - (long) Integer.MIN_VALUE >> 2;
        bits = (bits | bits << 16) & 0x0000FFFF0000FFFFL;
        bits = (bits | bits << 8) & 0x00FF00FF00FF00FFL;
        bits = (bits | bits << 4) & 0x0F0F0F0F0F0F0F0FL;
        bits = (bits | bits << 2) & 0x3333333333333333L;
        return (bits | bits << 1) & 0x5555555555555555L;
    }

    /** The number of edges. */
    int size() {
        return size;
    }

    /** x and y of the start, x and y of the end of each edge. */
    double[] ends() {
        double[] ends = new double[4 * size];
        int next = 0;
        for (Entry entry : entries) {
            Ring ring = entry.ring();
            for (int i = 0; i < ring.size(); i++) {
                int end = i + 1 == ring.size() ? 0 : i + 1;
                ends[next++] = ring.x(i);
                ends[next++] = ring.y(i);
                ends[next++] = ring.x(end);
                ends[next++] = ring.y(end);
            }
        }
        return ends;
    }

    private int entry(int edge) {
        int found = Arrays.binarySearch(starts, edge);
        return found >= 0 ? found : -found - 2;
    }

    int polygon(int edge) {
        return entries.get(entry(edge)).polygon();
    }

    /** The corner at which an edge starts. */
    Corner corner(int edge) {
        int entry = entry(edge);
        return new Corner(entries.get(entry).polygon(), entries.get(entry).number(), edge - starts[entry]);
    }

    /** The corner at which an edge ends. */
    Corner next(int edge) {
        Ring ring = entries.get(entry(edge)).ring();
        Corner corner = corner(edge);
        return new Corner(corner.polygon(), corner.ring(), (corner.index() + 1) % ring.size());
    }
}
