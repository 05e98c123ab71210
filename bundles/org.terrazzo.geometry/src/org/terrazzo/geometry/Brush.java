// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Objects;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;

/**
 * What a brush covers. An odd brush is centred on the pixel under the pointer, an even one on the pixel corner next to
 * it, so that it covers the same number of pixels wherever it stands; a brush of 1 covers the pixel under the pointer.
 *
 * @param diameter of the disc, or side of the square; 1..{@value #LARGEST} pixels
 */
public record Brush(Shape shape, int diameter) {

    public static final int LARGEST = 100_000;

    /** A disc covers the pixels whose centres are at most its radius away. */
    public enum Shape {
        DISC,
        SQUARE
    }

    public Brush {
        Objects.requireNonNull(shape, "shape");
        if (diameter < 1 || diameter > LARGEST) {
            throw new IllegalArgumentException("a brush cannot be " + diameter + " pixels wide");
        }
    }

    /** The pixels that the brush covers at a point, within the box. */
    public PixelSet stamp(double x, double y, Box clip) {
        return sweep(new Point(x, y), new Point(x, y), clip);
    }

    /** The pixels that the brush covers on its straight way from one point to another, within the box. */
    public PixelSet sweep(Point from, Point to, Box clip) {
        PixelSet.Builder pixels = new PixelSet.Builder();
        sweepOf(from, to).visit(clip, pixels::add);
        return pixels.build();
    }

    Sweep sweepOf(Point from, Point to) {
        Point start = centre(from);
        Point end = centre(to);
        return shape == Shape.DISC
                ? new DiscSweep(start, end, diameter / 2.0)
                : new SquareSweep(start, end, diameter / 2.0);
    }

    private Point centre(Point pointer) {
        return new Point(centre(pointer.x()), centre(pointer.y()));
    }

    private double centre(double pointer) {
        return diameter % 2 == 1 ? Math.floor(pointer) + 0.5 : Math.rint(pointer);
    }
}
