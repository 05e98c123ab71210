// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

import java.util.Arrays;

/**
 * A set of pixels, held as horizontal runs (y, from, to) with {@code to} exclusive. Runs are sorted by y, then by x,
 * and neither overlap nor touch, so that equal sets have equal runs. May be empty. Coordinates are within ±{@link
 * Ring#FARTHEST}.
 *
 * <p>Memory is 12 bytes per run. Union, intersection and difference take time linear in the number of runs.
 */
public final class PixelSet implements Geometry {

    public static final PixelSet EMPTY = new PixelSet(new int[0]);

    static final int STRIDE = 3;

    private final int[] runs;
    private final long area;
    private final Box bounds;

    /** @param runs in canonical order; owned from here on */
    PixelSet(int[] runs) {
        this.runs = runs;
        this.area = area(runs);
        this.bounds = bounds(runs);
    }

    /** @param triples y, from, to of each run, in any order; runs may overlap */
    public static PixelSet of(int... triples) {
        Checks.that(triples.length % STRIDE == 0, "a pixel set needs three numbers for each run");
        Builder builder = new Builder();
        for (int i = 0; i < triples.length; i += STRIDE) {
            builder.add(triples[i], triples[i + 1], triples[i + 2]);
        }
        return builder.build();
    }

    public static PixelSet of(Box box) {
        Builder builder = new Builder();
        for (int y = box.y(); y < box.bottom() && box.width() > 0; y++) {
            builder.add(y, box.x(), box.right());
        }
        return builder.build();
    }

    /** @param mask row by row, width * height values */
    public static PixelSet ofMask(int width, int height, boolean[] mask) {
        Checks.that(mask.length == (long) width * height, "the mask has another size than " + width + " x " + height);
        return where(width, height, (x, y) -> mask[y * width + x]);
    }

    /** @param inside asked for the pixels (0, 0) to (width - 1, height - 1), row by row */
    public static PixelSet where(int width, int height, PixelTest inside) {
        RunList found = new RunList();
        for (int y = 0; y < height; y++) {
            found.addWhere(y, width, inside);
        }
        return found.toPixelSet();
    }

    /** The number of pixels. */
    public long area() {
        return area;
    }

    public boolean isEmpty() {
        return runs.length == 0;
    }

    /** {@link Box#EMPTY} for an empty set. */
    @Override
    public Box bounds() {
        return bounds;
    }

    public int runCount() {
        return runs.length / STRIDE;
    }

    /** A copy: y, from, to of each run, in order. */
    public int[] runs() {
        return runs.clone();
    }

    /** Calls the visitor for every run, in order. */
    public void forEachRun(RunVisitor visitor) {
        for (int i = 0; i < runs.length; i += STRIDE) {
            visitor.run(runs[i], runs[i + 1], runs[i + 2]);
        }
    }

    /** Takes time logarithmic in the number of runs. */
    public boolean contains(int x, int y) {
        int low = 0;
        int high = runCount();
        while (low < high) { // the first run that ends after (x, y)
            int middle = (low + high) >>> 1;
            int i = middle * STRIDE;
            if (runs[i] < y || runs[i] == y && runs[i + 2] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int i = low * STRIDE;
        return i < runs.length && runs[i] == y && runs[i + 1] <= x;
    }

    public PixelSet union(PixelSet other) {
        return RunMerge.merge(runs, other.runs, RunMerge.UNION);
    }

    public PixelSet intersect(PixelSet other) {
        return RunMerge.merge(runs, other.runs, RunMerge.INTERSECTION);
    }

    /** The pixels of this set that are not in the other. */
    public PixelSet subtract(PixelSet other) {
        return RunMerge.merge(runs, other.runs, RunMerge.DIFFERENCE);
    }

    /** The pixels of this set that lie in the box. */
    public PixelSet clip(Box box) {
        if (box.contains(bounds)) {
            return this;
        }
        Builder builder = new Builder();
        forEachRun((y, from, to) -> {
            int left = Math.max(from, box.x());
            int right = Math.min(to, box.right());
            if (y >= box.y() && y < box.bottom() && left < right) {
                builder.add(y, left, right);
            }
        });
        return builder.build();
    }

    public PixelSet translate(int dx, int dy) {
        Builder builder = new Builder();
        forEachRun((y, from, to) -> builder.add(Math.addExact(y, dy), Math.addExact(from, dx), Math.addExact(to, dx)));
        return builder.build();
    }

    private static long area(int[] runs) {
        long area = 0;
        for (int i = 0; i < runs.length; i += STRIDE) {
            area += runs[i + 2] - runs[i + 1];
        }
        return area;
    }

    private static Box bounds(int[] runs) {
        if (runs.length == 0) {
            return Box.EMPTY;
        }
        int left = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        for (int i = 0; i < runs.length; i += STRIDE) {
            left = Math.min(left, runs[i + 1]);
            right = Math.max(right, runs[i + 2]);
        }
        return Box.between(left, runs[0], right, runs[runs.length - STRIDE] + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PixelSet that && Arrays.equals(runs, that.runs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(runs);
    }

    @Override
    public String toString() {
        return "PixelSet[" + area + " pixels in " + runCount() + " runs]";
    }

    /** Tells whether a pixel is in a set. */
    @FunctionalInterface
    public interface PixelTest {
        boolean holds(int x, int y);
    }

    /** Collects runs in any order, overlapping or not; fastest when they come sorted. For one thread. */
    public static final class Builder {

        private final RunList list = new RunList();

        /**
         * @param to the first column after the run
         * @throws IllegalArgumentException if the run is empty or out of bounds
         */
        public Builder add(int y, int from, int to) {
            if (from >= to) {
                throw new IllegalArgumentException(name(y, from, to) + " has no pixels");
            }
            if (Math.abs((long) y) > Ring.FARTHEST || from < -Ring.FARTHEST || to > Ring.FARTHEST) {
                throw new IllegalArgumentException(name(y, from, to) + " is out of bounds");
            }
            list.add(y, from, to);
            return this;
        }

        private static String name(int y, int from, int to) {
            return "the run from " + from + " to " + to + " in row " + y;
        }

        public PixelSet build() {
            return list.toPixelSet();
        }
    }
}
