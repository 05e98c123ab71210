// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

/** Smooth noise over the plane (value noise): the same seed and place give the same value, -1..1. */
record Grain(long seed) {

    /** Noise whose features are about {@code size} pixels large. */
    double at(double x, double y, double size) {
        double u = x / size;
        double v = y / size;
        long left = (long) StrictMath.floor(u);
        long top = (long) StrictMath.floor(v);
        double across = smooth(u - left);
        double down = smooth(v - top);
        double above = mix(corner(left, top), corner(left + 1, top), across);
        double below = mix(corner(left, top + 1), corner(left + 1, top + 1), across);
        return mix(above, below, down);
    }

    /** Three sizes of noise together, each half as large and half as strong as the one before. */
    double rough(double x, double y, double size) {
        return (at(x, y, size) + at(x + 31, y - 17, size / 2) / 2 + at(x - 53, y + 71, size / 4) / 4) / 1.75;
    }

    private double corner(long x, long y) {
        long bits = seed + x * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL;
        bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return (bits ^ bits >>> 31) / (double) Long.MAX_VALUE;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }
}
