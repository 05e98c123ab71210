// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.PixelSet;

/**
 * The connected pixels of one value around a pixel, run by run: takes time by the component's size, not by the image's.
 */
public final class Connected {

    private final LabelRaster labels;
    private final int value;
    private final BitSet taken;
    private final Deque<int[]> open = new ArrayDeque<>();
    private final PixelSet.Builder found = new PixelSet.Builder();

    private Connected(LabelRaster labels, int value) {
        this.labels = labels;
        this.value = value;
        this.taken = new BitSet(labels.width());
    }

    /** With 8 neighbours. */
    public static PixelSet at(LabelRaster labels, int x, int y) {
        Connected component = new Connected(labels, labels.get(x, y));
        component.take(x, y);
        while (!component.open.isEmpty()) {
            int[] run = component.open.pop();
            component.look(run[0] - 1, run[1] - 1, run[2] + 1);
            component.look(run[0] + 1, run[1] - 1, run[2] + 1);
        }
        return component.found.build();
    }

    private boolean free(int x, int y) {
        return labels.get(x, y) == value && !taken.get(y * labels.width() + x);
    }

    private void look(int y, int from, int to) {
        if (y < 0 || y >= labels.height()) {
            return;
        }
        for (int x = Math.max(0, from); x < Math.min(labels.width(), to); x++) {
            if (free(x, y)) {
                x = take(x, y);
            }
        }
    }

    /** The whole run around a pixel; returns the column behind it. */
    private int take(int x, int y) {
        int from = x;
        int to = x + 1;
        while (from > 0 && free(from - 1, y)) {
            from--;
        }
        while (to < labels.width() && free(to, y)) {
            to++;
        }
        taken.set(y * labels.width() + from, y * labels.width() + to);
        found.add(y, from, to);
        open.push(new int[] {y, from, to});
        return to;
    }
}
