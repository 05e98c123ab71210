// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.crops;

/** Continues a row of pixels beyond its ends by its mirror image. */
public final class Mirror {

    private Mirror() {}

    /** The pixel that stands for pixel i of a row of this size; the edge pixel itself is not repeated: -1 means 1. */
    public static int at(int i, int size) {
        if (i >= 0 && i < size) {
            return i;
        }
        int period = Math.max(1, 2 * size - 2);
        int phase = Math.floorMod(i, period);
        return phase < size ? phase : period - phase;
    }
}
