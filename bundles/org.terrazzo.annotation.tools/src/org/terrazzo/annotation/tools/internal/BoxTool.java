// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.spi.ToolDescription;

/** What the tools have in common that draw an outline from one corner of a box to the other. */
abstract class BoxTool implements AnnotationTool {

    private final ToolDescription description;
    private final BoxGesture.Outline outline;

    BoxTool(ToolDescription description, BoxGesture.Outline outline) {
        this.description = description;
        this.outline = outline;
    }

    @Override
    public final ToolDescription describe() {
        return description;
    }

    @Override
    public final Gesture begin(ToolContext context, GestureHost host) {
        return new BoxGesture(description.label(), outline, context, host);
    }
}
