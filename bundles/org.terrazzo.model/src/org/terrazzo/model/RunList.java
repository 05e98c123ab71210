// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

import java.util.Arrays;

/** A growing list of runs; joins a run to the one before it where they touch, and sorts only where it must. */
final class RunList {

    private static final int STRIDE = PixelSet.STRIDE;

    private int[] runs = new int[16 * STRIDE];
    private int length;
    private boolean sorted = true;

    void add(int y, int from, int to) {
        int last = length - STRIDE;
        boolean sameRow = last >= 0 && runs[last] == y;
        if (sameRow && from >= runs[last + 1] && from <= runs[last + 2]) {
            runs[last + 2] = Math.max(to, runs[last + 2]);
            return;
        }
        sorted &= last < 0 || runs[last] < y || sameRow && runs[last + 2] < from;
        append(y, from, to);
    }

    /** Adds the pixels of one row, columns 0 to width - 1, for which the test holds. */
    void addWhere(int y, int width, PixelSet.PixelTest inside) {
        int x = 0;
        while (x < width) {
            int from = firstColumn(true, x, y, width, inside);
            x = firstColumn(false, from, y, width, inside);
            if (from < x) {
                add(y, from, x);
            }
        }
    }

    private static int firstColumn(boolean in, int start, int y, int width, PixelSet.PixelTest test) {
        int x = start;
        while (x < width && test.holds(x, y) != in) {
            x++;
        }
        return x;
    }

    private void append(int y, int from, int to) {
        if (length + STRIDE > runs.length) {
            runs = Arrays.copyOf(runs, grown(runs.length));
        }
        runs[length] = y;
        runs[length + 1] = from;
        runs[length + 2] = to;
        length += STRIDE;
    }

    private static int grown(int size) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L);
    }

    PixelSet toPixelSet() {
        return sorted ? new PixelSet(Arrays.copyOf(runs, length)) : sorted().toPixelSet();
    }

    /** Orders by row first, then within each row, so that each sort key fits into one long. */
    private RunList sorted() {
        long[] byRow = new long[length / STRIDE];
        for (int i = 0; i < byRow.length; i++) {
            byRow[i] = key(runs[i * STRIDE], i);
        }
        Arrays.sort(byRow);
        RunList result = new RunList();
        for (int start = 0, end; start < byRow.length; start = end) {
            int y = high(byRow[start]);
            end = start;
            while (end < byRow.length && high(byRow[end]) == y) {
                int run = (int) byRow[end] * STRIDE;
                byRow[end++] = key(runs[run + 1], runs[run + 2]);
            }
            result.addRow(y, byRow, start, end);
        }
        return result;
    }

    private void addRow(int y, long[] spans, int start, int end) {
        Arrays.sort(spans, start, end);
        for (int i = start; i < end; i++) {
            add(y, high(spans[i]), (int) spans[i]);
        }
    }

    private static long key(int high, int low) {
        return (long) high << 32 | low & 0xFFFFFFFFL;
    }

    private static int high(long key) {
        return (int) (key >> 32);
    }
}
