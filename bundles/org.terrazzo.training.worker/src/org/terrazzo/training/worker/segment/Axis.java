// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import java.util.Arrays;

/**
 * How tiles lie along one side of an image: all of the same length, evenly spread, overlapping by at least what was
 * asked.
 *
 * @param starts first pixel of each tile
 * @param length of a tile, pixels; at most the image's
 */
record Axis(int[] starts, int length) {

    static Axis of(int size, int tile, int overlap) {
        if (size <= tile) {
            return new Axis(new int[] {0}, size);
        }
        int count = Math.ceilDiv(size - overlap, tile - overlap);
        int[] starts = new int[count];
        Arrays.setAll(starts, i -> (int) Math.round((double) i * (size - tile) / (count - 1)));
        return new Axis(starts, tile);
    }

    /** How much each pixel of a tile counts: smoothly less towards its ends, over the overlap. */
    static float[] window(int length, int overlap) {
        float[] window = new float[length];
        for (int i = 0; i < length; i++) {
            double end = Math.min(i, length - 1 - i) + 0.5;
            double share = overlap == 0 ? 1 : Math.min(1, end / overlap);
            window[i] = (float) Math.max(1e-3, share * share * (3 - 2 * share));
        }
        return window;
    }
}
