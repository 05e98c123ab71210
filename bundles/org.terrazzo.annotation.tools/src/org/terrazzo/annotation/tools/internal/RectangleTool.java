// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.ToolCursor;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.geometry.Outlines;

/** Draws rectangles. */
@Component(service = AnnotationTool.class)
public final class RectangleTool extends BoxTool {

    public RectangleTool() {
        super(
                new ToolDescription(
                        "org.terrazzo.rectangle",
                        "Rectangle",
                        "Drag from corner to corner; Control makes both sides equal. Shift adds to the selected region,"
                                + " Alt subtracts from it.",
                        "rectangle.svg",
                        "R",
                        600,
                        ToolCursor.CROSS,
                        "",
                        List.of()),
                Outlines::rectangle);
    }
}
