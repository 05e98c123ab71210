// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;

/**
 * Fills from a pixel on, run by run (A. R. Smith, "Tint Fill", 1979). Takes one bit per pixel of the box, and no
 * recursion, whatever the shapes are.
 */
public final class FloodFill {

    private final Box box;
    private final PixelSet.PixelTest inside;
    private final BitSet filled = new BitSet();

    /** Pixels, by their numbers in the box, from which is still to be filled. */
    private int[] pending = new int[256];

    private int pendingCount;

    private FloodFill(Box box, PixelSet.PixelTest inside) {
        this.box = box;
        this.inside = inside;
    }

    /**
     * The pixels of a box to which a way leads, from side to side of pixels for which the test holds.
     *
     * @param box at most 2^31 - 9 pixels
     * @param inside asked for pixels of the box, several times for some
     * @return nothing, if the test does not hold for the first pixel or it is not in the box
     * @throws CancellationException if no longer wanted
     */
    public static PixelSet from(int x, int y, Box box, PixelSet.PixelTest inside, BooleanSupplier cancelled) {
        if (box.area() > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(box + " is too large to be filled at once");
        }
        if (!box.contains(x, y) || !inside.holds(x, y)) {
            return PixelSet.EMPTY;
        }
        FloodFill fill = new FloodFill(box, inside);
        fill.push(fill.number(x, y));
        fill.fill(cancelled);
        return fill.pixels();
    }

    private void fill(BooleanSupplier cancelled) {
        int count = 0;
        while (pendingCount > 0) {
            if (++count % 1024 == 0) {
                stopIf(cancelled);
            }
            int pixel = pending[--pendingCount];
            if (!filled.get(pixel)) {
                fillRun(box.x() + pixel % box.width(), box.y() + pixel / box.width());
            }
        }
    }

    static void stopIf(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private void fillRun(int x, int y) {
        int from = x;
        while (from > box.x() && inside.holds(from - 1, y)) {
            from--;
        }
        int to = x + 1;
        while (to < box.right() && inside.holds(to, y)) {
            to++;
        }
        filled.set(number(from, y), number(from, y) + to - from);
        lookAt(y - 1, from, to);
        lookAt(y + 1, from, to);
    }

    /** Notes the first pixel of each stretch of a row that is to be filled. */
    private void lookAt(int y, int from, int to) {
        if (y < box.y() || y >= box.bottom()) {
            return;
        }
        boolean open = false;
        for (int x = from; x < to; x++) {
            boolean now = !filled.get(number(x, y)) && inside.holds(x, y);
            if (now && !open) {
                push(number(x, y));
            }
            open = now;
        }
    }

    private void push(int pixel) {
        if (pendingCount == pending.length) {
            pending = Arrays.copyOf(pending, 2 * pendingCount);
        }
        pending[pendingCount++] = pixel;
    }

    private int number(int x, int y) {
        return (y - box.y()) * box.width() + x - box.x();
    }

    private PixelSet pixels() {
        PixelSet.Builder pixels = new PixelSet.Builder();
        for (int row = 0; row < box.height(); row++) {
            int start = row * box.width();
            int end = start + box.width();
            int from = filled.nextSetBit(start);
            while (from >= 0 && from < end) {
                int to = Math.min(end, filled.nextClearBit(from));
                pixels.add(box.y() + row, box.x() + from - start, box.x() + to - start);
                from = filled.nextSetBit(to);
            }
        }
        return pixels.build();
    }
}
