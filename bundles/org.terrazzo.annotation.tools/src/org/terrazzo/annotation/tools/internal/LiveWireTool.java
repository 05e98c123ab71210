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

/** Draws outlines that follow the edges of the image. */
@Component
public final class LiveWireTool implements AnnotationTool {

    private static final ToolDescription DESCRIPTION = new ToolDescription(
            "org.terrazzo.livewire",
            "Live wire",
            "Click along an object: between clicks the outline follows its edge. Enter, a double click or a click on the"
                    + " first point closes; Backspace takes the last point back, Esc gives up. Shift adds to the"
                    + " selected region, Alt subtracts from it.",
            "livewire.svg",
            "L",
            900,
            ToolCursor.CROSS,
            "",
            List.of());

    @Override
    public ToolDescription describe() {
        return DESCRIPTION;
    }

    @Override
    public Gesture begin(ToolContext context, GestureHost host) {
        return new LiveWireGesture(context, host);
    }
}
