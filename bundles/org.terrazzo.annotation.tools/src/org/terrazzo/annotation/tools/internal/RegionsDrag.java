// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.ToolContext;

/** Whole regions that are dragged. */
final class RegionsDrag implements Drag {

    private final RegionMove move;
    private final PointerEvent start;
    private final ToolContext context;
    private final GestureHost host;

    RegionsDrag(RegionMove move, PointerEvent start, ToolContext context, GestureHost host) {
        this.move = move;
        this.start = start;
        this.context = context;
        this.host = host;
    }

    @Override
    public void to(PointerEvent event) {
        host.preview(move.preview(event.x() - start.x(), event.y() - start.y()));
    }

    @Override
    public void drop(PointerEvent event, ToolContext now) {
        double dx = event.x() - start.x();
        double dy = event.y() - start.y();
        new Finish(context, host).sparing("Move", scene -> move.land(scene, dx, dy));
    }
}
