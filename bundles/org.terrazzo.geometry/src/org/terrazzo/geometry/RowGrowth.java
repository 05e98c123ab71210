// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.terrazzo.model.PixelSet;

/** Makes a pixel set larger row by row: a row of the result is what the rows near it become when they are widened. */
final class RowGrowth {

    static final int FARTHEST = 10_000;

    private final PixelSet pixels;
    private final int[] runs;
    private final int distance;

    /** By how much a run reaches farther in a row so many rows away. */
    private final int[] reach;

    private long[] spans = new long[64];
    private int count;

    RowGrowth(PixelSet pixels, int distance) {
        if (distance < 0 || distance > FARTHEST) {
            throw new IllegalArgumentException("a distance must be 0.." + FARTHEST + ", not " + distance);
        }
        this.pixels = pixels;
        this.runs = pixels.runs();
        this.distance = distance;
        this.reach = new int[distance + 1];
        for (int rows = 0; rows <= distance; rows++) {
            reach[rows] = (int) Math.sqrt((double) distance * distance - (double) rows * rows);
        }
    }

    PixelSet grown(BooleanSupplier cancelled) {
        PixelSet.Builder result = new PixelSet.Builder();
        int first = 0;
        int top = pixels.bounds().y() - distance;
        int bottom = pixels.bounds().bottom() + distance;
        for (int y = top; y < bottom && runs.length > 0; y++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            while (runs[first] < y - distance) {
                first += 3;
            }
            collect(first, y);
            addRow(y, result);
        }
        return result.build();
    }

    private void collect(int first, int y) {
        count = 0;
        for (int i = first; i < runs.length && runs[i] <= y + distance; i += 3) {
            if (count == spans.length) {
                spans = Arrays.copyOf(spans, 2 * count);
            }
            int wider = reach[Math.abs(runs[i] - y)];
            spans[count++] = (long) (runs[i + 1] - wider) << 32 | runs[i + 2] + wider & 0xFFFFFFFFL;
        }
        Arrays.sort(spans, 0, count);
    }

    private void addRow(int y, PixelSet.Builder result) {
        for (int i = 0; i < count; i++) {
            result.add(y, (int) (spans[i] >> 32), (int) spans[i]);
        }
    }
}
