// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.internal;

import java.util.Arrays;
import java.util.BitSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.RunVisitor;

/**
 * Fills a polygon row by row. Every edge that crosses a row flips the state of all pixels from the crossing on; two
 * flips at the same pixel cancel out. So a row needs one bit per column that says "flip here", and no sorting.
 */
public final class PolygonFill {

    private final EdgeTable edges;
    private final int width;
    private final BitSet flips;
    private int[] active = new int[16];
    private int activeCount;
    private int nextEdge;

    private PolygonFill(EdgeTable edges, int width) {
        this.edges = edges;
        this.width = width;
        this.flips = new BitSet(width + 1);
    }

    /** Visits the runs inside of the image, from top to bottom and from left to right. */
    public static void fill(Polygon polygon, int width, int height, RunVisitor visitor) {
        new PolygonFill(EdgeTable.of(polygon, height), width).fill(visitor);
    }

    private void fill(RunVisitor visitor) {
        for (int y = edges.firstRow(); y < edges.endRow(); y++) {
            activate(y);
            flip(y);
            visit(y, visitor);
        }
    }

    private void activate(int y) {
        while (nextEdge < edges.size() && edges.start(nextEdge) <= y) {
            if (activeCount == active.length) {
                active = Arrays.copyOf(active, 2 * activeCount);
            }
            active[activeCount++] = nextEdge++;
        }
    }

    private void flip(int y) {
        int kept = 0;
        for (int i = 0; i < activeCount; i++) {
            int edge = active[i];
            if (edges.end(edge) > y) {
                active[kept++] = edge;
                flips.flip(firstColumn(edges.crossing(edge, y + 0.5)));
            }
        }
        activeCount = kept;
    }

    /** The first column whose centre is at or right of x; {@code width} stands for all that is beyond. */
    private int firstColumn(double x) {
        return (int) Math.max(0, Math.min(width, Math.ceil(x - 0.5)));
    }

    private void visit(int y, RunVisitor visitor) {
        int from = flips.nextSetBit(0);
        while (from >= 0 && from < width) {
            int to = flips.nextSetBit(from + 1);
            visitor.run(y, from, to);
            from = flips.nextSetBit(to + 1);
        }
        flips.clear();
    }
}
