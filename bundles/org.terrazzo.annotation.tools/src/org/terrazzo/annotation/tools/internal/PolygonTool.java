// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.Hover;
import org.terrazzo.annotation.spi.HoverHost;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.spi.ToolCursor;
import org.terrazzo.annotation.spi.ToolDescription;

/** Draws polygons by clicks and freehand. */
@Component
public final class PolygonTool implements AnnotationTool {

    private static final ToolDescription DESCRIPTION = new ToolDescription(
            "org.terrazzo.polygon",
            "Polygon",
            "Click to set corners, drag to draw freehand. Enter, a double click or a click on the first corner closes;"
                    + " Backspace takes the last corner back, Esc gives up. Shift adds to the selected region, Alt"
                    + " subtracts from it. Control+click follows the border of a neighbour.",
            "polygon.svg",
            "P",
            200,
            ToolCursor.CROSS,
            "",
            List.of(Snapping.option()));

    @Override
    public ToolDescription describe() {
        return DESCRIPTION;
    }

    @Override
    public Gesture begin(ToolContext context, GestureHost host) {
        return new PolygonGesture(context, host);
    }

    @Override
    public Hover beginHover(ToolContext context, HoverHost host) {
        return new SnapHover(context, host);
    }
}
