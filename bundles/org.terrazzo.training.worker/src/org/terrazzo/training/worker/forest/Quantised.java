// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

/**
 * Features as bytes, by fixed rules, so that they mean the same in every image. Values are in standard deviations of the
 * training images' pixels. Derivatives are mostly small and sometimes large: their root is what is divided evenly.
 */
final class Quantised {

    private static final float MOST = 255;
    private static final float MIDDLE = 127.5f;

    /** Smoothed values lie within so many standard deviations of the mean. */
    private static final float VALUES = 4;

    /** A step of five standard deviations has a gradient of this. */
    private static final float DERIVATIVES = 2;

    private Quantised() {}

    static byte value(float value) {
        return level(MIDDLE + value * (MIDDLE / VALUES));
    }

    /** @param size from 0 on */
    static byte magnitude(float size) {
        return level(MOST * root(size));
    }

    static byte signed(float value) {
        return level(MIDDLE + Math.copySign(MIDDLE * root(Math.abs(value)), value));
    }

    private static float root(float size) {
        return (float) Math.sqrt(size * (1 / DERIVATIVES));
    }

    private static byte level(float level) {
        return (byte) (int) (Math.max(0, Math.min(MOST, level)) + 0.5f);
    }
}
