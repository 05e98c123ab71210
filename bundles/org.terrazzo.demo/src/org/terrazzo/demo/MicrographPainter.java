// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo;

import java.util.List;
import java.util.Random;
import org.terrazzo.demo.internal.Backdrop;
import org.terrazzo.demo.internal.Canvas;
import org.terrazzo.demo.internal.CellInk;
import org.terrazzo.demo.internal.Colony;
import org.terrazzo.demo.internal.Optics;
import org.terrazzo.demo.internal.TruthOfCells;

/**
 * Draws micrographs: overlapping cells of two kinds on a grained, unevenly lit background, blurred and noisy as through
 * a microscope. Light, contrast, focus and crowding differ from image to image.
 *
 * @param seed of everything; the same seed gives the same bytes on every machine
 * @param side width and height in pixels, at least 96
 */
public record MicrographPainter(long seed, int side) {

    private static final int SMALLEST = 96;

    public MicrographPainter {
        if (side < SMALLEST) {
            throw new IllegalArgumentException("side must be at least " + SMALLEST + ", not " + side);
        }
    }

    /** Draws the image of this number, whatever was drawn before. */
    public Micrograph draw(int number) {
        Random random = new Random(seed * 1_000_003 + number * 7919L);
        List<Cell> cells = Colony.grow(random, side);
        Canvas canvas = Backdrop.paint(random, side);
        cells.forEach(cell -> CellInk.paint(canvas, cell));
        return new Micrograph(side, Optics.expose(canvas, random), cells, TruthOfCells.raster(cells, side));
    }
}
