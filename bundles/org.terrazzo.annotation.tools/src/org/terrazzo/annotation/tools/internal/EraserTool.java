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
import org.terrazzo.annotation.spi.ToolOption;

/** Erases pixels of all classes, or of the active one. */
@Component
public final class EraserTool implements AnnotationTool {

    private static final String ACTIVE_ONLY = "activeOnly";

    private static final ToolDescription DESCRIPTION = new ToolDescription(
            "org.terrazzo.eraser",
            "Eraser",
            "Drag to erase. Shift+click erases a straight line from where the last stroke ended. Locked and hidden"
                    + " classes stay.",
            "eraser.svg",
            "E",
            400,
            ToolCursor.HIDDEN,
            BrushOptions.SIZE,
            List.of(
                    BrushOptions.size(),
                    BrushOptions.unit(),
                    BrushOptions.shape(),
                    new ToolOption.Flag(ACTIVE_ONLY, "Active class only", false),
                    ErasedPolygons.option()));

    @Override
    public ToolDescription describe() {
        return DESCRIPTION;
    }

    @Override
    public Gesture begin(ToolContext context, GestureHost host) {
        PaintOver over = context.options().flag(ACTIVE_ONLY) ? PaintOver.OWN : PaintOver.EVERYTHING;
        return new BrushGesture(context, host, over, true);
    }

    @Override
    public Preview hover(PointerEvent event, ToolContext context) {
        return BrushOutline.at(BrushOptions.brush(context), event.x(), event.y());
    }
}
