// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.tool;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
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
import org.terrazzo.geometry.Brush;
import org.terrazzo.geometry.Outlines;
import org.terrazzo.prediction.ui.internal.draft.ShownDrafts;

/** Takes over from the draft: the region under a click, or what is painted over. */
@Component(service = AnnotationTool.class)
public final class AcceptTool implements AnnotationTool {

    private static final String SIZE = "size";

    private static final ToolDescription DESCRIPTION = new ToolDescription(
            "org.terrazzo.accept",
            "Accept from the Draft",
            "Click to accept the region of the draft under the pointer; drag to accept what is painted over.",
            "accept.svg",
            "",
            1300,
            ToolCursor.CROSS,
            SIZE,
            List.of(new ToolOption.Whole(SIZE, "Size", 1, 2000, 40, "px")));

    private final ShownDrafts drafts;

    @Activate
    public AcceptTool(@Reference ShownDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public ToolDescription describe() {
        return DESCRIPTION;
    }

    @Override
    public Gesture begin(ToolContext context, GestureHost host) {
        return new AcceptGesture(context, host, drafts.of(context.document()), brush(context));
    }

    private static Brush brush(ToolContext context) {
        return new Brush(Brush.Shape.DISC, context.options().whole(SIZE));
    }

    @Override
    public Preview hover(PointerEvent event, ToolContext context) {
        double radius = brush(context).diameter() / 2.0;
        double[] outline = Outlines.ellipse(
                        event.x() - radius, event.y() - radius, event.x() + radius, event.y() + radius)
                .shell()
                .coordinates();
        return Preview.Lines.of(PathLine.closed(PathLine.Style.GUIDE, outline));
    }
}
