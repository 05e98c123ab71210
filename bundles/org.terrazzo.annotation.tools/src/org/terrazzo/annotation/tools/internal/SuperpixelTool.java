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
import org.terrazzo.annotation.spi.ToolOption;

/** Paints patches of like colour. */
@Component
public final class SuperpixelTool implements AnnotationTool {

    static final String SPACING = "spacing";
    static final String COMPACTNESS = "compactness";

    private static final ToolDescription DESCRIPTION = new ToolDescription(
            "org.terrazzo.superpixels",
            "Superpixels",
            "Drag over patches of like colour to paint them whole. Alt erases.",
            "superpixels.svg",
            "S",
            1000,
            ToolCursor.CROSS,
            SPACING,
            List.of(
                    new ToolOption.Whole(SPACING, "Patch size", 4, 128, 16, "px"),
                    new ToolOption.Fraction(COMPACTNESS, "Compactness", 1, 40, 10),
                    PaintOver.option(),
                    ErasedPolygons.option()));

    @Override
    public ToolDescription describe() {
        return DESCRIPTION;
    }

    @Override
    public Gesture begin(ToolContext context, GestureHost host) {
        return new SuperpixelGesture(context, host);
    }

    @Override
    public Hover beginHover(ToolContext context, HoverHost host) {
        return new SuperpixelHover(context, host);
    }
}
