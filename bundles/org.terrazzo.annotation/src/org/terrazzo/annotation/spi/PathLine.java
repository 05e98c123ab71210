// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

import java.util.Arrays;
import java.util.Objects;

/** A line through points, for a preview. Immutable; equal by content. */
public final class PathLine {

    /** How a line is drawn. */
    public enum Style {
        /** In the colour of the active class. */
        OUTLINE,
        /** Thin and dashed, such as the outline of a brush. */
        GUIDE,
        /** Around what is selected. */
        SELECTION,
        /** Something that cannot stay so, such as a line that crosses itself. */
        FAULTY
    }

    private final Style style;
    private final boolean closed;
    private final double[] xy;

    private PathLine(Style style, boolean closed, double[] xy) {
        this.style = Objects.requireNonNull(style, "style");
        this.closed = closed;
        this.xy = xy;
    }

    /** @param xy x0, y0, x1, y1, ...; copied */
    public static PathLine open(Style style, double... xy) {
        return new PathLine(style, false, checked(xy));
    }

    /** @param xy x0, y0, x1, y1, ...; copied; the last point is joined to the first */
    public static PathLine closed(Style style, double... xy) {
        return new PathLine(style, true, checked(xy));
    }

    private static double[] checked(double... xy) {
        if (xy.length % 2 != 0) {
            throw new IllegalArgumentException("a line has an x without a y");
        }
        return xy.clone();
    }

    public Style style() {
        return style;
    }

    public boolean isClosed() {
        return closed;
    }

    /** The number of points. */
    public int size() {
        return xy.length / 2;
    }

    public double x(int point) {
        return xy[2 * point];
    }

    public double y(int point) {
        return xy[2 * point + 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathLine that
                && style == that.style
                && closed == that.closed
                && Arrays.equals(xy, that.xy);
    }

    @Override
    public int hashCode() {
        return Objects.hash(style, closed, Arrays.hashCode(xy));
    }

    @Override
    public String toString() {
        return "PathLine[" + style + " through " + size() + " points]";
    }
}
