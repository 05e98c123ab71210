// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.Optional;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.spi.ToolOption;

/** Whether and how far corners snap to those of neighbours. */
final class Snapping {

    private static final String SNAP = "snap";
    private static final double SCREEN_PIXELS = 8;

    private final ToolContext context;
    private Neighbours neighbours;

    Snapping(ToolContext context) {
        this.context = context;
    }

    static ToolOption option() {
        return new ToolOption.Flag(SNAP, "Snap to neighbours", true);
    }

    static boolean isWanted(ToolContext context) {
        return context.options().flag(SNAP);
    }

    /** In pixels of the image. */
    static double radius(ToolContext context) {
        return SCREEN_PIXELS * context.pixelsPerScreenPixel();
    }

    double radius() {
        return radius(context);
    }

    Optional<Neighbours.Snap> at(PointerEvent event) {
        if (!isWanted(context)) {
            return Optional.empty();
        }
        if (neighbours == null) {
            neighbours = new Neighbours(Scene.of(context), region -> true);
        }
        return neighbours.snap(event.x(), event.y(), radius());
    }
}
