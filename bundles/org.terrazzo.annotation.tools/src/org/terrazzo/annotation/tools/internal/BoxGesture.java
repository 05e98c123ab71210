// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.Set;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.PathLine;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.geometry.Point;
import org.terrazzo.model.Polygon;

/** Drags an outline from one corner of its box to the opposite one. Control makes the box a square. */
final class BoxGesture implements Gesture {

    /** Makes the outline within a box. */
    @FunctionalInterface
    interface Outline {
        Polygon of(double x0, double y0, double x1, double y1);
    }

    private final String label;
    private final Outline outline;
    private final ToolContext context;
    private final GestureHost host;
    private Point start;
    private Combine combine;
    private boolean released;

    BoxGesture(String label, Outline outline, ToolContext context, GestureHost host) {
        this.label = label;
        this.outline = outline;
        this.context = context;
        this.host = host;
    }

    @Override
    public void pointer(PointerEvent event) {
        switch (event.kind()) {
            case PRESS -> press(event);
            case DRAG -> show(event);
            case RELEASE -> release(event);
            case MOVE, DOUBLE_CLICK -> {
                // drawn with the button held
            }
        }
    }

    private void press(PointerEvent event) {
        if (start == null) {
            start = new Point(event.x(), event.y());
            combine = Combine.of(event);
        }
    }

    private void show(PointerEvent event) {
        if (start != null && isOpen(event)) {
            host.preview(Preview.Lines.of(PathLine.closed(
                    PathLine.Style.OUTLINE, polygon(event).shell().coordinates())));
        }
    }

    private void release(PointerEvent event) {
        if (start == null || released) {
            return;
        }
        released = true;
        if (isOpen(event)) {
            Polygon polygon = polygon(event);
            new Finish(context, host).with(label, scene -> new Figures(scene).land(polygon, combine));
        } else {
            host.end();
        }
    }

    private boolean isOpen(PointerEvent event) {
        return event.x() != start.x() && event.y() != start.y();
    }

    private Polygon polygon(PointerEvent event) {
        double dx = event.x() - start.x();
        double dy = event.y() - start.y();
        if (event.control()) {
            double side = Math.max(Math.abs(dx), Math.abs(dy));
            dx = Math.copySign(side, dx);
            dy = Math.copySign(side, dy);
        }
        return outline.of(start.x(), start.y(), start.x() + dx, start.y() + dy);
    }

    @Override
    public void key(GestureKey key, Set<Modifier> modifiers) {
        if (key == GestureKey.ESCAPE) {
            host.end();
        }
    }
}
