// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

import java.util.regex.Pattern;

/** An opaque sRGB colour; each part is 0..255. */
public record Rgb(int red, int green, int blue) {

    private static final int MAXIMUM = 255;
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    public Rgb {
        Checks.between(red, 0, MAXIMUM, "red");
        Checks.between(green, 0, MAXIMUM, "green");
        Checks.between(blue, 0, MAXIMUM, "blue");
    }

    /** Reads the form {@code #rrggbb}, in either case. */
    public static Rgb parse(String hex) {
        Checks.that(HEX.matcher(hex).matches(), "'" + hex + "' is not a colour such as #3366cc");
        return ofRgb(Integer.parseInt(hex.substring(1), 16));
    }

    /** @param rgb 0xRRGGBB; the upper eight bits are left out */
    public static Rgb ofRgb(int rgb) {
        return new Rgb(rgb >> 16 & MAXIMUM, rgb >> 8 & MAXIMUM, rgb & MAXIMUM);
    }

    /** The form {@code #rrggbb}, in lower case. */
    public String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    /** 0xFFRRGGBB. */
    public int argb() {
        return 0xFF << 24 | red << 16 | green << 8 | blue;
    }
}
