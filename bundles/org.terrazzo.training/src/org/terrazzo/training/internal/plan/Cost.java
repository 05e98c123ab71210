// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import org.terrazzo.training.protocol.NetworkPlan;

/**
 * What a step takes, reckoned from measurements: width 32, depth 4, crop 256, batch 4 on 2 cores took 1.8 s,
 * width 16 took 0.6 s and 600 MB. Deeper levels add little to either; time grows slower than the square of the width.
 */
final class Cost {

    private static final double SECONDS = 1.8;
    private static final double CORES = 2;
    private static final double WIDTH = 32;
    private static final double PIXELS = 4.0 * 256 * 256;

    /** Of the engine, the Java virtual machine and the images at hand. */
    private static final long FIXED_BYTES = 380L << 20;

    /** Kept per pixel and channel of the first level for the way back; crops take it one after the other. */
    private static final double BYTES_PER_FEATURE = 180;

    /** A validation pixel against a training pixel: there is no way back, but tiles overlap. */
    static final double VALIDATION_SHARE = 0.4;

    private Cost() {}

    static double secondsPerStep(NetworkPlan network, int crop, int batch, int threads) {
        double pixels = positions(network, crop, batch) / PIXELS;
        return SECONDS * pixels * Math.pow(network.width() / WIDTH, 1.6) * CORES / Math.min(threads, 16);
    }

    private static double positions(NetworkPlan network, int crop, int batch) {
        return (double) batch * crop * crop / (network.stem() * network.stem());
    }

    static long bytes(NetworkPlan network, int crop) {
        double features = positions(network, crop, 1) * network.width() * BYTES_PER_FEATURE;
        return FIXED_BYTES + (long) features + weights(network);
    }

    /** Weights, gradients, two moments and the average, 4 bytes each. */
    private static long weights(NetworkPlan network) {
        double parameters = 30.0 * network.width() * network.width() * (1L << 2 * network.depth());
        return (long) (parameters * 5 * 4);
    }
}
