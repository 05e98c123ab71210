// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.internal;

import java.util.Arrays;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/**
 * The edges of all rings of a polygon that cross the centre of some row of an image, sorted by the first such row.
 */
final class EdgeTable {

    private static final int STRIDE = 4;

    private final int height;
    private double[] ends = new double[STRIDE * 16];
    private int size;
    private int[] startRows;
    private int[] endRows;
    private int endRow;

    private EdgeTable(int height) {
        this.height = height;
    }

    static EdgeTable of(Polygon polygon, int height) {
        EdgeTable table = new EdgeTable(height);
        table.add(polygon.shell());
        polygon.holes().forEach(table::add);
        table.sort();
        return table;
    }

    private void add(Ring ring) {
        int previous = ring.size() - 1;
        for (int i = 0; i < ring.size(); i++) {
            if (ring.y(previous) < ring.y(i)) {
                add(ring.x(previous), ring.y(previous), ring.x(i), ring.y(i));
            } else {
                add(ring.x(i), ring.y(i), ring.x(previous), ring.y(previous));
            }
            previous = i;
        }
    }

    /** Takes the end with the lesser y first, so that both neighbours of a border compute the same crossings. */
    private void add(double xTop, double yTop, double xBottom, double yBottom) {
        if (row(yTop) == row(yBottom)) {
            return;
        }
        if (STRIDE * size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[STRIDE * size] = xTop;
        ends[STRIDE * size + 1] = yTop;
        ends[STRIDE * size + 2] = xBottom;
        ends[STRIDE * size + 3] = yBottom;
        endRow = Math.max(endRow, row(yBottom));
        size++;
    }

    private void sort() {
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = (long) row(ends[STRIDE * i + 1]) << 32 | i;
        }
        Arrays.sort(order);
        reorder(order);
    }

    /** Lays the edges out as they are met, which is what makes large polygons fast. */
    private void reorder(long[] order) {
        double[] sorted = new double[STRIDE * size];
        startRows = new int[size];
        endRows = new int[size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(ends, STRIDE * (int) order[i], sorted, STRIDE * i, STRIDE);
            startRows[i] = row(sorted[STRIDE * i + 1]);
            endRows[i] = row(sorted[STRIDE * i + 3]);
        }
        ends = sorted;
    }

    /** The first row whose centre is at or below y, clipped to the image. */
    private int row(double y) {
        return (int) Math.max(0, Math.min(height, Math.ceil(y - 0.5)));
    }

    int size() {
        return size;
    }

    int firstRow() {
        return size == 0 ? 0 : start(0);
    }

    /** The row after the last. */
    int endRow() {
        return endRow;
    }

    /** The first row that an edge crosses; edges are numbered in this order. */
    int start(int edge) {
        return startRows[edge];
    }

    /** The row after the last one that an edge crosses. */
    int end(int edge) {
        return endRows[edge];
    }

    /** Where an edge crosses the line at y. */
    double crossing(int edge, double y) {
        int i = STRIDE * edge;
        return ends[i] + (y - ends[i + 1]) * (ends[i + 2] - ends[i]) / (ends[i + 3] - ends[i + 1]);
    }
}
