// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

/**
 * Colours for classes. The first seven are those of M. Okabe and K. Ito, "Color Universal Design" (2008), without
 * black; the rest walks around the colour circle by the golden angle, at three lightnesses, so that neighbours
 * differ.
 */
final class Palette {

    private static final int[] OKABE_ITO = {0x56B4E9, 0xE69F00, 0x009E73, 0xCC79A7, 0xF0E442, 0x0072B2, 0xD55E00};
    private static final double GOLDEN_ANGLE = 0.381966;
    private static final double[] VALUES = {0.95, 0.55, 0.75};
    private static final double[] SATURATIONS = {0.45, 0.85, 0.65};

    private Palette() {}

    static Rgb colour(int i) {
        Checks.that(i >= 0, "the position of a colour must not be negative: " + i);
        return i < OKABE_ITO.length ? Rgb.ofRgb(OKABE_ITO[i]) : further(i - OKABE_ITO.length);
    }

    private static Rgb further(int i) {
        double turn = (i + 1) * GOLDEN_ANGLE % 1;
        return ofHsv(turn, SATURATIONS[i % SATURATIONS.length], VALUES[i % VALUES.length]);
    }

    private static Rgb ofHsv(double hue, double saturation, double value) {
        return new Rgb(
                channel(5, hue, saturation, value),
                channel(3, hue, saturation, value),
                channel(1, hue, saturation, value));
    }

    /** The closed form f(n) of the conversion from hue, saturation and value; n is 5, 3, 1 for red, green, blue. */
    private static int channel(int n, double hue, double saturation, double value) {
        double k = (n + hue * 6) % 6;
        double part = value - value * saturation * Math.max(0, Math.min(1, Math.min(k, 4 - k)));
        return (int) Math.round(part * 255);
    }
}
