// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Arrays;

/**
 * The corners of the borders of a pixel set. They are met line by line and from left to right, so corners 2k and 2k+1
 * are the ends of one horizontal edge. Where two pixels of the set share nothing but a corner, two corners coincide,
 * 2k+1 and 2k+2, each of them turning round one of the two pixels.
 */
final class OutlineCorners {

    private static final int STRIDE = 3;

    private final int[] runs;
    private int size;
    private int[] x = new int[16];
    private int[] y = new int[16];
    private int[] vertical = new int[16];
    private int[] owner = new int[8];

    /** For each end of the runs above, the corner at which the vertical border through it begins. */
    private int[] openAbove = {};

    private int[] openBelow = {};

    private OutlineCorners(int[] runs) {
        this.runs = runs;
    }

    /** @param runs y, from, to of each run, in order */
    static OutlineCorners of(int[] runs) {
        OutlineCorners corners = new OutlineCorners(runs);
        corners.findAll();
        return corners;
    }

    int size() {
        return size;
    }

    int x(int corner) {
        return x[corner];
    }

    int y(int corner) {
        return y[corner];
    }

    /** The other end of the horizontal edge. */
    static int across(int corner) {
        return corner ^ 1;
    }

    /** The other end of the vertical edge. */
    int alongside(int corner) {
        return vertical[corner];
    }

    /** The run that a horizontal edge bounds. */
    int run(int corner) {
        int bounded = owner[corner / 2];
        return bounded < 0 ? ~bounded : bounded;
    }

    /** Whether the run is below the edge. */
    boolean isTopEdge(int corner) {
        return owner[corner / 2] >= 0;
    }

    /** The corner that coincides with this one, or -1. */
    int twin(int corner) {
        int other = (corner & 1) == 1 ? corner + 1 : corner - 1;
        return other >= 0 && other < size && x[other] == x[corner] && y[other] == y[corner] ? other : -1;
    }

    private void findAll() {
        int above = 0;
        int aboveEnd = 0;
        while (aboveEnd < runs.length) {
            int belowEnd = rowEnd(aboveEnd);
            int row = runs[aboveEnd];
            if (above < aboveEnd && runs[above] + 1 < row) {
                findOnLine(runs[above] + 1, above, aboveEnd, aboveEnd);
                above = aboveEnd;
            }
            findOnLine(row, above, aboveEnd, belowEnd);
            above = aboveEnd;
            aboveEnd = belowEnd;
        }
        if (above < aboveEnd) {
            findOnLine(runs[above] + 1, above, aboveEnd, aboveEnd);
        }
    }

    private int rowEnd(int start) {
        int end = start;
        while (end < runs.length && runs[end] == runs[start]) {
            end += STRIDE;
        }
        return end;
    }

    /** Merges the ends of the runs above a line, which begin at {@code above}, with those below, up to belowEnd. */
    private void findOnLine(int line, int above, int below, int belowEnd) {
        int aboveCount = 2 * (below - above) / STRIDE;
        int belowCount = 2 * (belowEnd - below) / STRIDE;
        openBelow = Arrays.copyOf(openBelow, Math.max(openBelow.length, belowCount));
        int i = 0;
        int j = 0;
        while (i < aboveCount || j < belowCount) {
            long xAbove = i < aboveCount ? end(above, i) : Long.MAX_VALUE;
            long xBelow = j < belowCount ? end(below, j) : Long.MAX_VALUE;
            i += xAbove <= xBelow ? 1 : 0;
            j += xBelow <= xAbove ? 1 : 0;
            int bounded = (j & 1) == 1 ? run(below, j) : ~run(above, i);
            if (xAbove < xBelow) {
                joinUp(add((int) xAbove, line, bounded), i - 1);
            } else if (xBelow < xAbove) {
                openBelow[j - 1] = add((int) xBelow, line, bounded);
            } else {
                meet((int) xAbove, line, bounded, i - 1, j - 1);
            }
        }
        int[] free = openAbove;
        openAbove = openBelow;
        openBelow = free;
    }

    /** A border goes straight on, or two pixels of the set touch at a corner: then each keeps its own border. */
    private void meet(int column, int line, int bounded, int i, int j) {
        if ((i & 1) == (j & 1)) {
            openBelow[j] = openAbove[i];
        } else if ((i & 1) == 1) {
            joinUp(add(column, line, bounded), i);
            openBelow[j] = add(column, line, bounded);
        } else {
            openBelow[j] = add(column, line, bounded);
            joinUp(add(column, line, bounded), i);
        }
    }

    private void joinUp(int corner, int i) {
        vertical[corner] = openAbove[i];
        vertical[openAbove[i]] = corner;
    }

    private int end(int start, int i) {
        return runs[start + i / 2 * STRIDE + 1 + (i & 1)];
    }

    /** The number of the run whose first end was passed last. */
    private static int run(int start, int ends) {
        return start / STRIDE + (ends - 1) / 2;
    }

    private int add(int column, int line, int bounded) {
        if (size == x.length) {
            grow();
        }
        x[size] = column;
        y[size] = line;
        if ((size & 1) == 0) {
            owner[size / 2] = bounded;
        }
        return size++;
    }

    private void grow() {
        x = Arrays.copyOf(x, 2 * size);
        y = Arrays.copyOf(y, 2 * size);
        vertical = Arrays.copyOf(vertical, 2 * size);
        owner = Arrays.copyOf(owner, size);
    }
}
