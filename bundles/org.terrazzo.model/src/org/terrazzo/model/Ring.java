// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

import java.util.Arrays;

/**
 * A closed line through at least three corners. The last corner is joined to the first without being a repetition of
 * it. May cross itself and may lie outside of the image. Coordinates are finite and within ±{@value #FARTHEST}.
 */
public final class Ring {

    /** The largest distance of a coordinate from the origin, in pixels. */
    public static final double FARTHEST = 10_000_000;

    private static final int MINIMUM_CORNERS = 3;

    private final double[] xy;

    /** Found when it is first asked for, for it is asked for often; whichever thread finds it finds the same. */
    private Box bounds;

    private Ring(double[] xy) {
        this.xy = xy;
    }

    /**
     * @param xy x0, y0, x1, y1, ...; copied. A last corner that repeats the first, as some formats have it, is left
     *     out.
     */
    public static Ring of(double... xy) {
        Checks.that(xy.length % 2 == 0, "a ring has an x without a y");
        double[] own = Arrays.copyOf(xy, repeatsFirst(xy) ? xy.length - 2 : xy.length);
        Checks.that(own.length >= 2 * MINIMUM_CORNERS, "a ring needs 3 corners, not " + own.length / 2);
        for (int i = 0; i < own.length; i++) {
            own[i] = checked(own[i]);
        }
        return new Ring(own);
    }

    /** Makes -0.0 the one zero, so that equal rings are equal. */
    private static double checked(double coordinate) {
        if (!(Math.abs(coordinate) <= FARTHEST)) { // NaN is never
            throw new IllegalArgumentException("the coordinate " + coordinate + " is out of bounds");
        }
        return coordinate + 0.0;
    }

    private static boolean repeatsFirst(double[] xy) {
        return xy.length > 2 && xy[0] == xy[xy.length - 2] && xy[1] == xy[xy.length - 1];
    }

    /** The number of corners. */
    public int size() {
        return xy.length / 2;
    }

    public double x(int corner) {
        return xy[2 * corner];
    }

    public double y(int corner) {
        return xy[2 * corner + 1];
    }

    /** A copy: x0, y0, x1, y1, ... */
    public double[] coordinates() {
        return xy.clone();
    }

    /** Positive if the corners run clockwise on the screen (y pointing down); in square pixels. */
    public double signedArea() {
        double twice = 0;
        double x0 = xy[0]; // seen from a corner, the products stay small and exact
        double y0 = xy[1];
        for (int i = 2; i + 3 < xy.length; i += 2) {
            twice += (xy[i] - x0) * (xy[i + 3] - y0) - (xy[i + 2] - x0) * (xy[i + 1] - y0);
        }
        return twice / 2;
    }

    /** The smallest box of pixels, at least one wide and high, that the ring does not leave. */
    public Box bounds() {
        Box found = bounds;
        if (found == null) {
            found = around();
            bounds = found;
        }
        return found;
    }

    private Box around() {
        double left = xy[0];
        double top = xy[1];
        double right = left;
        double bottom = top;
        for (int i = 2; i < xy.length; i += 2) {
            left = Math.min(left, xy[i]);
            right = Math.max(right, xy[i]);
            top = Math.min(top, xy[i + 1]);
            bottom = Math.max(bottom, xy[i + 1]);
        }
        return Box.between(floor(left), floor(top), end(left, right), end(top, bottom));
    }

    private static int floor(double coordinate) {
        return (int) Math.floor(coordinate);
    }

    private static int end(double low, double high) {
        return Math.max(floor(low) + 1, (int) Math.ceil(high));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ring that && Arrays.equals(xy, that.xy);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(xy);
    }

    @Override
    public String toString() {
        return "Ring[" + size() + " corners in " + bounds() + "]";
    }
}
