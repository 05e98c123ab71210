// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.util.List;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.PathLine;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.spi.ToolCursor;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.annotation.spi.ToolOption;
import org.terrazzo.geometry.Outlines;
import org.terrazzo.model.Origin;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/** The tool that docs/plug-ins.md shows: a click puts a disc of the active class below what is drawn already. */
final class StampTool implements AnnotationTool {

    private static final ToolDescription DESCRIPTION = new ToolDescription(
            "org.example.stamp",
            "Stamp",
            "Click to put a disc of the active class below what is drawn already.",
            "",
            "",
            2000,
            ToolCursor.CROSS,
            "radius",
            List.of(new ToolOption.Whole("radius", "Radius", 1, 500, 10, "px")));

    @Override
    public ToolDescription describe() {
        return DESCRIPTION;
    }

    @Override
    public Gesture begin(ToolContext context, GestureHost host) {
        return event -> {
            if (context.lockedClasses().contains(context.activeClass())) {
                host.status("The active class is locked.");
            } else {
                host.commit("Stamp", new Edit.Add(region(event, context), 0));
            }
            host.end();
        };
    }

    private static Region region(PointerEvent event, ToolContext context) {
        Origin origin = new Origin.Person(context.author());
        return new Region(context.document().freshId(), context.activeClass(), disc(event, context), origin);
    }

    @Override
    public Preview hover(PointerEvent event, ToolContext context) {
        double[] outline = disc(event, context).shell().coordinates();
        return Preview.Lines.of(PathLine.closed(PathLine.Style.OUTLINE, outline));
    }

    private static Polygon disc(PointerEvent event, ToolContext context) {
        int radius = context.options().whole("radius");
        return Outlines.ellipse(event.x() - radius, event.y() - radius, event.x() + radius, event.y() + radius);
    }
}
