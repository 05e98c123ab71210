// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

import java.util.Random;

/** A small set of pixels in its plainest form, to compare with. */
record PixelGrid(boolean[] pixels) {

    static final int SIDE = 9;

    interface Operation {
        boolean apply(boolean a, boolean b);
    }

    static PixelGrid random(Random random) {
        boolean[] pixels = new boolean[SIDE * SIDE];
        double density = random.nextDouble();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextDouble() < density;
        }
        return new PixelGrid(pixels);
    }

    PixelGrid combine(PixelGrid other, Operation operation) {
        boolean[] result = new boolean[pixels.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = operation.apply(pixels[i], other.pixels[i]);
        }
        return new PixelGrid(result);
    }

    long count() {
        long count = 0;
        for (boolean pixel : pixels) {
            count += pixel ? 1 : 0;
        }
        return count;
    }

    PixelSet toSet() {
        return PixelSet.ofMask(SIDE, SIDE, pixels);
    }
}
