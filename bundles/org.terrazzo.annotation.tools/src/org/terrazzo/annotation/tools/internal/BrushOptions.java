// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.List;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.spi.ToolOption;
import org.terrazzo.annotation.spi.ToolOption.Choice.Value;
import org.terrazzo.geometry.Brush;

/** The size and shape of brushes. */
final class BrushOptions {

    static final String SIZE = "size";
    private static final String UNIT = "unit";
    private static final String SCREEN = "screen";
    private static final String SHAPE = "shape";
    private static final String SQUARE = "square";

    private static final int LARGEST = 2000;
    private static final int USUAL = 20;

    private BrushOptions() {}

    static ToolOption size() {
        return new ToolOption.Whole(SIZE, "Size", 1, LARGEST, USUAL, "px");
    }

    static ToolOption unit() {
        List<Value> values =
                List.of(new Value("image", "Pixels of the image"), new Value(SCREEN, "Pixels of the screen"));
        return new ToolOption.Choice(UNIT, "Measured in", values, "image");
    }

    static ToolOption shape() {
        List<Value> values = List.of(new Value("disc", "Round"), new Value(SQUARE, "Square"));
        return new ToolOption.Choice(SHAPE, "Shape", values, "disc");
    }

    /** The brush as it is set now, in pixels of the image. */
    static Brush brush(ToolContext context) {
        boolean screen = context.options().choice(UNIT).equals(SCREEN);
        double size = context.options().whole(SIZE) * (screen ? context.pixelsPerScreenPixel() : 1);
        boolean square = context.options().choice(SHAPE).equals(SQUARE);
        int diameter = (int) Math.clamp(Math.round(size), 1, Brush.LARGEST);
        return new Brush(square ? Brush.Shape.SQUARE : Brush.Shape.DISC, diameter);
    }
}
