// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

/**
 * Set operations on two canonical lists of runs, in one pass over both. The edges of all runs (a start, an end, the
 * next start, ...) are met in order of y and x; the result has an edge wherever the operation's value changes.
 */
final class RunMerge {

    /** The truth table of an operation; bit 2 * inA + inB tells whether a pixel is in the result. */
    static final int UNION = 0b1110;

    static final int INTERSECTION = 0b1000;
    static final int DIFFERENCE = 0b0100;

    private final RunList result = new RunList();
    private final int operation;
    private final Edges a;
    private final Edges b;

    private RunMerge(int[] a, int[] b, int operation) {
        this.a = new Edges(a);
        this.b = new Edges(b);
        this.operation = operation;
    }

    static PixelSet merge(int[] a, int[] b, int operation) {
        return new RunMerge(a, b, operation).merge();
    }

    private PixelSet merge() {
        long start = 0;
        boolean inside = false;
        while (a.hasNext() || b.hasNext()) {
            long position = Math.min(a.position(), b.position());
            a.pass(position);
            b.pass(position);
            boolean now = (operation >> (2 * a.inside() + b.inside()) & 1) == 1;
            if (now && !inside) {
                start = position;
            } else if (inside && !now) {
                result.add(row(start), column(start), column(position));
            }
            inside = now;
        }
        return result.toPixelSet();
    }

    private static int row(long position) {
        return (int) (position >> 32);
    }

    private static int column(long position) {
        return (int) (position & 0xFFFFFFFFL) + Integer.MIN_VALUE;
    }

    /** A cursor over the edges of one list. A run never crosses a row's end, so every row begins outside. */
    private static final class Edges {

        private final int[] runs;
        private int run;
        private int end;

        Edges(int[] runs) {
            this.runs = runs;
        }

        boolean hasNext() {
            return run < runs.length;
        }

        /** Orders edges by row, then by column; the column is shifted so that negative ones come first. */
        long position() {
            if (!hasNext()) {
                return Long.MAX_VALUE;
            }
            return (long) runs[run] << 32 | runs[run + 1 + end] - Integer.MIN_VALUE & 0xFFFFFFFFL;
        }

        void pass(long position) {
            if (position() == position) {
                run += end * PixelSet.STRIDE;
                end = 1 - end;
            }
        }

        int inside() {
            return end;
        }
    }
}
