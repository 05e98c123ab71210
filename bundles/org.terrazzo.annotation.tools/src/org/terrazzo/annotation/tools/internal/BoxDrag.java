// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.HashSet;
import java.util.Set;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.PathLine;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.model.Box;
import org.terrazzo.model.Region;

/** A box around regions: those that lie in it are selected. */
final class BoxDrag implements Drag {

    private final PointerEvent start;
    private final GestureHost host;

    BoxDrag(PointerEvent start, GestureHost host) {
        this.start = start;
        this.host = host;
    }

    @Override
    public void to(PointerEvent event) {
        host.preview(Preview.Lines.of(PathLine.closed(
                PathLine.Style.SELECTION,
                start.x(),
                start.y(),
                event.x(),
                start.y(),
                event.x(),
                event.y(),
                start.x(),
                event.y())));
    }

    @Override
    public void drop(PointerEvent event, ToolContext context) {
        Scene scene = Scene.of(context);
        Set<String> ids = new HashSet<>(event.shift() ? scene.selection() : Set.of());
        for (Region region : scene.document().regions()) {
            if (!scene.isHidden(region) && contains(event, region.geometry().bounds())) {
                ids.add(region.id());
            }
        }
        host.select(ids);
        host.end();
    }

    private boolean contains(PointerEvent end, Box box) {
        return box.x() >= Math.min(start.x(), end.x())
                && box.y() >= Math.min(start.y(), end.y())
                && box.right() <= Math.max(start.x(), end.x())
                && box.bottom() <= Math.max(start.y(), end.y());
    }
}
