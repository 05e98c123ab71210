// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Arrays;
import org.terrazzo.model.RunVisitor;

/** A set of pixels that grows: for each row its spans (from, to), in order, neither overlapping nor touching. */
final class RowSpans {

    private static final int[] NONE = {};

    private final int firstRow;
    private final int[][] rows;

    RowSpans(int firstRow, int height) {
        this.firstRow = firstRow;
        this.rows = new int[height][];
        Arrays.fill(rows, NONE);
    }

    /** Adds a run and visits those parts of it that are new. */
    void add(int y, int from, int to, RunVisitor fresh) {
        int[] spans = rows[y - firstRow];
        int first = 0;
        while (first < spans.length && spans[first + 1] < from) {
            first += 2;
        }
        int end = first;
        int done = from;
        while (end < spans.length && spans[end] <= to) {
            visit(y, done, spans[end], fresh);
            done = Math.max(done, spans[end + 1]);
            end += 2;
        }
        visit(y, done, to, fresh);
        rows[y - firstRow] = joined(spans, first, end, from, Math.max(done, to));
    }

    private static void visit(int y, int from, int to, RunVisitor visitor) {
        if (from < to) {
            visitor.run(y, from, to);
        }
    }

    /** Puts one span in the place of those from first to end, which it covers. */
    private static int[] joined(int[] spans, int first, int end, int from, int to) {
        int left = first < end ? Math.min(from, spans[first]) : from;
        if (end - first == 2) {
            spans[first] = left;
            spans[first + 1] = to;
            return spans;
        }
        int[] result = new int[spans.length - (end - first) + 2];
        System.arraycopy(spans, 0, result, 0, first);
        result[first] = left;
        result[first + 1] = to;
        System.arraycopy(spans, end, result, first + 2, spans.length - end);
        return result;
    }

    void forEachRun(RunVisitor visitor) {
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < rows[row].length; i += 2) {
                visitor.run(firstRow + row, rows[row][i], rows[row][i + 1]);
            }
        }
    }
}
