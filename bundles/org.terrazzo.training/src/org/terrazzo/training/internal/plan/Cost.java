// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

/**
 * How long a step takes, reckoned from measurements: width 32, depth 4, crop 256, batch 4 on 2 cores took 1.8 s, width 16
 * took 0.6 s. Deeper levels add little; time grows slower than the square of the width.
 */
final class Cost {

    private static final double SECONDS = 1.8;
    private static final double CORES = 2;
    private static final double WIDTH = 32;
    private static final double PIXELS = 4.0 * 256 * 256;

    /** A validation pixel against a training pixel: there is no way back, but tiles overlap. */
    static final double VALIDATION_SHARE = 0.4;

    private Cost() {}

    static double secondsPerStep(Size size, int threads) {
        double pixels = positions(size) / PIXELS;
        return SECONDS * pixels * Math.pow(size.network().width() / WIDTH, 1.6) * CORES / Math.min(threads, 16);
    }

    private static double positions(Size size) {
        int stem = size.network().stem();
        return (double) size.batch() * size.crop() * size.crop() / (stem * stem);
    }
}
