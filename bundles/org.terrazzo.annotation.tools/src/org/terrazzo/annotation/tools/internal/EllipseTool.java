// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.ToolCursor;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.geometry.Outlines;

/** Draws ellipses. */
@Component(service = AnnotationTool.class)
public final class EllipseTool extends BoxTool {

    public EllipseTool() {
        super(
                new ToolDescription(
                        "org.terrazzo.ellipse",
                        "Ellipse",
                        "Drag from corner to corner; Control makes both sides equal. Shift adds to the selected region,"
                                + " Alt subtracts from it.",
                        "ellipse.svg",
                        "O",
                        700,
                        ToolCursor.CROSS,
                        "",
                        List.of()),
                Outlines::ellipse);
    }
}
