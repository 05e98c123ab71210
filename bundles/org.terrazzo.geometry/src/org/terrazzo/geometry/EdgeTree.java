// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A binary tree of boxes over edges in their given order: neighbours along a border are neighbours in space, so no
 * sorting is needed, and the tree is one array. Built in time linear in the number of edges, 60 bytes for each.
 */
final class EdgeTree {

    private static final int STRIDE = 4;
    private static final int EDGES_PER_LEAF = 4;

    /** How far an edge is from what is asked for; never less than the distance of a box around the edge. */
    interface Measure {
        double of(int edge);
    }

    private final double[] ends;
    private final int size;
    private final int leaves;

    /** Left, top, right, bottom of each node; node 1 is the root, 2n and 2n+1 are the children of n. */
    private final double[] boxes;

    /** @param ends x and y of the start, x and y of the end of each edge; owned from here on */
    EdgeTree(double[] ends) {
        this.ends = ends;
        this.size = ends.length / STRIDE;
        this.leaves = Math.max(1, Integer.highestOneBit(Math.max(1, size - 1) / EDGES_PER_LEAF * 2 + 1));
        this.boxes = new double[2 * leaves * STRIDE];
        for (int node = 2 * leaves - 1; node >= 1; node--) {
            enclose(node);
        }
    }

    private void enclose(int node) {
        int box = node * STRIDE;
        Arrays.fill(boxes, box, box + 2, Double.POSITIVE_INFINITY);
        Arrays.fill(boxes, box + 2, box + STRIDE, Double.NEGATIVE_INFINITY);
        if (node < leaves) {
            add(box, boxes, 2 * box);
            add(box, boxes, 2 * box + STRIDE);
        }
        for (int edge = firstEdge(node); edge < endEdge(node); edge++) {
            add(box, ends, edge * STRIDE);
        }
    }

    /** Makes a box larger, for two points that lie anywhere. */
    private void add(int box, double[] points, int i) {
        boxes[box] = Math.min(boxes[box], Math.min(points[i], points[i + 2]));
        boxes[box + 1] = Math.min(boxes[box + 1], Math.min(points[i + 1], points[i + 3]));
        boxes[box + 2] = Math.max(boxes[box + 2], Math.max(points[i], points[i + 2]));
        boxes[box + 3] = Math.max(boxes[box + 3], Math.max(points[i + 1], points[i + 3]));
    }

    private int firstEdge(int node) {
        return node < leaves ? 0 : Math.min(size, (node - leaves) * EDGES_PER_LEAF);
    }

    private int endEdge(int node) {
        return node < leaves ? 0 : Math.min(size, (node - leaves + 1) * EDGES_PER_LEAF);
    }

    double startX(int edge) {
        return ends[edge * STRIDE];
    }

    double startY(int edge) {
        return ends[edge * STRIDE + 1];
    }

    double endX(int edge) {
        return ends[edge * STRIDE + 2];
    }

    double endY(int edge) {
        return ends[edge * STRIDE + 3];
    }

    /** Visits edges in order: all whose boxes touch this one, and some more. */
    void visit(double left, double top, double right, double bottom, IntConsumer visitor) {
        visit(1, left, top, right, bottom, visitor);
    }

    private void visit(int node, double left, double top, double right, double bottom, IntConsumer visitor) {
        int box = node * STRIDE;
        if (boxes[box] > right || boxes[box + 2] < left || boxes[box + 1] > bottom || boxes[box + 3] < top) {
            return;
        }
        if (node < leaves) {
            visit(2 * node, left, top, right, bottom, visitor);
            visit(2 * node + 1, left, top, right, bottom, visitor);
        }
        for (int edge = firstEdge(node); edge < endEdge(node); edge++) {
            visitor.accept(edge);
        }
    }

    /** The first edge with the least measure, at most the limit; -1 if there is none. */
    int nearest(double x, double y, double limit, Measure measure) {
        Search search = new Search(x, y, limit, measure);
        search.visit(1);
        return search.found;
    }

    private double distance(int node, double x, double y) {
        int box = node * STRIDE;
        double dx = Math.max(0, Math.max(boxes[box] - x, x - boxes[box + 2]));
        double dy = Math.max(0, Math.max(boxes[box + 1] - y, y - boxes[box + 3]));
        return Math.hypot(dx, dy);
    }

    private final class Search {

        private final double x;
        private final double y;
        private final Measure measure;
        private double best;
        private int found = -1;

        Search(double x, double y, double limit, Measure measure) {
            this.x = x;
            this.y = y;
            this.best = Math.min(limit, Double.MAX_VALUE); // what is infinitely far never counts
            this.measure = measure;
        }

        void visit(int node) {
            if (node >= leaves) {
                compare(node);
            } else {
                int left = 2 * node;
                double toLeft = distance(left, x, y);
                double toRight = distance(left + 1, x, y);
                int nearer = toLeft <= toRight ? left : left + 1;
                visit(nearer, Math.min(toLeft, toRight));
                visit(nearer ^ 1, Math.max(toLeft, toRight));
            }
        }

        private void visit(int node, double distance) {
            if (distance <= best) {
                visit(node);
            }
        }

        private void compare(int node) {
            for (int edge = firstEdge(node); edge < endEdge(node); edge++) {
                double distance = measure.of(edge);
                if (distance < best || distance == best && (found < 0 || edge < found)) {
                    best = distance;
                    found = edge;
                }
            }
        }
    }
}
