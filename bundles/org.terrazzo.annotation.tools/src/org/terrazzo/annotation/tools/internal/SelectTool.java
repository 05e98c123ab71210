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

/** Selects regions and changes their outlines. */
@Component
public final class SelectTool implements AnnotationTool {

    static final String SHARED = "shared";

    private static final ToolDescription DESCRIPTION = new ToolDescription(
            "org.terrazzo.select",
            "Select and edit",
            "Click a region to select it, Shift+click for several, or drag a box around them. Drag a corner, an edge or"
                    + " the whole; drag an edge's middle to insert a corner; Alt+click or Delete removes corners.",
            "select.svg",
            "V",
            100,
            ToolCursor.ARROW,
            "",
            List.of(new ToolOption.Flag(SHARED, "Move shared borders together", true), Snapping.option()));

    @Override
    public ToolDescription describe() {
        return DESCRIPTION;
    }

    @Override
    public Gesture begin(ToolContext context, GestureHost host) {
        return new SelectGesture(context, host);
    }

    @Override
    public Preview hover(PointerEvent event, ToolContext context) {
        return new Grips(Scene.of(context), context.pixelsPerScreenPixel()).shown(event);
    }
}
