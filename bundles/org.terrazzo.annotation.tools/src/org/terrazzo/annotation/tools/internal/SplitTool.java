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

/** Cuts regions along a line. */
@Component
public final class SplitTool implements AnnotationTool {

    private static final ToolDescription DESCRIPTION = new ToolDescription(
            "org.terrazzo.split",
            "Split",
            "Drag a line across a region, or click along one and press Enter. Cuts the selected regions, or without a"
                    + " selection all that the line crosses.",
            "split.svg",
            "K",
            1100,
            ToolCursor.CROSS,
            "",
            List.of());

    @Override
    public ToolDescription describe() {
        return DESCRIPTION;
    }

    @Override
    public Gesture begin(ToolContext context, GestureHost host) {
        return new SplitGesture(context, host);
    }
}
