// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.spi.ToolCursor;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.annotation.spi.ToolOption;

/** Paints what has a colour like that under the pointer. */
@Component
public final class WandTool implements AnnotationTool {

    static final String TOLERANCE = "tolerance";
    static final String CONTIGUOUS = "contiguous";

    private static final ToolDescription DESCRIPTION = new ToolDescription(
            "org.terrazzo.wand",
            "Magic wand",
            "Press on a colour and drag to the right or up for more of it, to the left or down for less. Alt erases. On"
                    + " large images it looks 2048 pixels far.",
            "wand.svg",
            "W",
            800,
            ToolCursor.CROSS,
            "",
            List.of(
                    new ToolOption.Whole(TOLERANCE, "Tolerance", 0, 255, 16, ""),
                    new ToolOption.Flag(CONTIGUOUS, "Contiguous only", true),
                    PaintOver.option(),
                    ErasedPolygons.option()));

    @Override
    public ToolDescription describe() {
        return DESCRIPTION;
    }

    @Override
    public Gesture begin(ToolContext context, GestureHost host) {
        return new WandGesture(context, host);
    }
}
