// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import org.terrazzo.annotation.spi.PathLine;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.geometry.Brush;
import org.terrazzo.geometry.Outlines;
import org.terrazzo.geometry.PixelOutlines;
import org.terrazzo.model.Box;
import org.terrazzo.model.Ring;

/** What a brush would cover where the pointer is. */
final class BrushOutline {

    /** Up to this many pixels a brush is drawn along the edges of its pixels. */
    private static final int EXACT = 64;

    private BrushOutline() {}

    static Preview at(Brush brush, double x, double y) {
        return Preview.Lines.of(
                PathLine.closed(PathLine.Style.GUIDE, ring(brush, x, y).coordinates()));
    }

    private static Ring ring(Brush brush, double x, double y) {
        double radius = brush.diameter() / 2.0;
        if (brush.diameter() <= EXACT) {
            Box around = new Box((int) (x - radius) - 2, (int) (y - radius) - 2, EXACT + 4, EXACT + 4);
            return PixelOutlines.polygons(brush.stamp(x, y, around)).getFirst().shell();
        }
        return brush.shape() == Brush.Shape.SQUARE
                ? Outlines.rectangle(x - radius, y - radius, x + radius, y + radius)
                        .shell()
                : Outlines.ellipse(x - radius, y - radius, x + radius, y + radius)
                        .shell();
    }
}
