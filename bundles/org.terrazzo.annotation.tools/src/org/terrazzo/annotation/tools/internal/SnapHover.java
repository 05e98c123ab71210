// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.List;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.spi.Hover;
import org.terrazzo.annotation.spi.HoverHost;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.Preview.Handle;
import org.terrazzo.annotation.spi.ToolContext;

/** Shows to which point a press would snap. */
final class SnapHover implements Hover {

    private final ToolContext context;
    private final HoverHost host;
    private AnnotationDocument document;
    private Snapping snapping;

    SnapHover(ToolContext context, HoverHost host) {
        this.context = context;
        this.host = host;
    }

    @Override
    public void pointer(PointerEvent event) {
        if (document != context.document()) {
            document = context.document();
            snapping = new Snapping(context);
        }
        List<Handle> handles = snapping.at(event)
                .map(Neighbours.Snap::point)
                .map(point -> List.of(new Handle(point.x(), point.y(), Handle.Kind.SNAP)))
                .orElse(List.of());
        host.preview(new Preview.Lines(List.of(), handles));
    }
}
