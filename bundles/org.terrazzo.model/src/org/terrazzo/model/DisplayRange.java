// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

/**
 * The pixel values that are shown as black and as white, and that a network sees as 0 and as 1.
 *
 * @param low finite
 * @param high finite, greater than {@code low}
 */
public record DisplayRange(double low, double high) {

    /** The whole range of 8-bit samples. */
    public static final DisplayRange FULL_8 = new DisplayRange(0, 255);

    public DisplayRange {
        Checks.that(
                Double.isFinite(low) && Double.isFinite(high) && low < high,
                "a display range must run from a lower to a higher value, not from " + low + " to " + high);
    }

    /** Where the value lies between low (0) and high (1), clamped to 0..1; NaN counts as 0. */
    public double fraction(double value) {
        double fraction = (value - low) / (high - low);
        return fraction > 0 ? Math.min(1, fraction) : 0;
    }
}
