// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;

/**
 * A stroke of a brush while it is drawn: the pixels that the brush covers on straight lines between successive points,
 * without gaps however far the points are apart. A step takes time proportional to the rows of its own line, whatever
 * the stroke has covered before. For one thread.
 */
public final class Stroke {

    private final Brush brush;
    private final Box image;
    private final RowSpans covered;
    private Point last;

    /** @param image pixels outside of it are left out */
    public Stroke(Brush brush, Box image) {
        this.brush = brush;
        this.image = image;
        this.covered = new RowSpans(image.y(), image.height());
    }

    /**
     * Moves the brush to a point; the first one is where it is put down.
     *
     * @return the pixels that this step covered and no step before
     */
    public PixelSet to(double x, double y) {
        Point point = new Point(x, y);
        PixelSet.Builder fresh = new PixelSet.Builder();
        brush.sweepOf(last == null ? point : last, point)
                .visit(image, (row, from, to) -> covered.add(row, from, to, fresh::add));
        last = point;
        return fresh.build();
    }

    public Brush brush() {
        return brush;
    }

    /** All pixels that were covered so far; takes time proportional to the number of runs. */
    public PixelSet pixels() {
        PixelSet.Builder pixels = new PixelSet.Builder();
        covered.forEachRun(pixels::add);
        return pixels.build();
    }
}
