// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.spi.ToolCursor;
import org.terrazzo.annotation.spi.ToolDescription;

/** Paints pixels of the active class. */
@Component
public final class BrushTool implements AnnotationTool {

    private static final ToolDescription DESCRIPTION = new ToolDescription(
            "org.terrazzo.brush",
            "Brush",
            "Drag to paint the active class. Alt erases while it is held; Shift+click draws a straight line from where"
                    + " the last stroke ended.",
            "brush.svg",
            "B",
            300,
            ToolCursor.HIDDEN,
            BrushOptions.SIZE,
            List.of(
                    BrushOptions.size(),
                    BrushOptions.unit(),
                    BrushOptions.shape(),
                    PaintOver.option(),
                    ErasedPolygons.option()));

    @Override
    public ToolDescription describe() {
        return DESCRIPTION;
    }

    @Override
    public Gesture begin(ToolContext context, GestureHost host) {
        return new BrushGesture(context, host, PaintOver.of(context.options().choice(PaintOver.OPTION)), false);
    }

    @Override
    public Preview hover(PointerEvent event, ToolContext context) {
        return BrushOutline.at(BrushOptions.brush(context), event.x(), event.y());
    }
}
