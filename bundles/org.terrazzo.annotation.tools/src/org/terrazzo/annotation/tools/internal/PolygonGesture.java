// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.PathLine;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.Preview.Handle;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.geometry.BorderTrace;
import org.terrazzo.geometry.Point;
import org.terrazzo.model.Polygon;

/** A polygon from its first corner until it is closed or given up. */
final class PolygonGesture implements Gesture {

    /** Freehand corners are at least this far apart, in pixels of the screen. */
    private static final double STEP = 3;

    private final ToolContext context;
    private final GestureHost host;
    private final Snapping snapping;
    private final Outline outline = new Outline();
    private Combine combine;
    private boolean closed;

    PolygonGesture(ToolContext context, GestureHost host) {
        this.context = context;
        this.host = host;
        this.snapping = new Snapping(context);
    }

    @Override
    public void pointer(PointerEvent event) {
        if (closed) {
            return;
        }
        switch (event.kind()) {
            case PRESS -> press(event);
            case DRAG -> drag(event);
            case MOVE -> show(event);
            case DOUBLE_CLICK -> closeHere();
            case RELEASE -> {
                // the corner was set when the button went down
            }
        }
    }

    private void press(PointerEvent event) {
        if (outline.size() == 0) {
            combine = Combine.of(event);
        }
        if (outline.size() > 2 && isAtFirst(event)) {
            close();
        } else {
            set(event);
            show(event);
        }
    }

    private void set(PointerEvent event) {
        Optional<Neighbours.Snap> snap = snapping.at(event);
        if (event.control() && snap.isPresent() && outline.size() > 0) {
            trace(snap.get());
        }
        outline.add(snap.map(Neighbours.Snap::point).orElse(new Point(event.x(), event.y())), snap.orElse(null));
    }

    /** Along the neighbour's border, if the last corner is on it, too. */
    private void trace(Neighbours.Snap to) {
        Optional<Neighbours.Snap> from = outline.lastSnap().filter(to::isOnRingOf);
        if (from.isPresent()) {
            Polygon neighbour = (Polygon) to.region().geometry();
            List<Point> way = BorderTrace.shorter(neighbour, from.get().border(), to.border());
            way.subList(1, way.size() - 1).forEach(point -> outline.add(point, null));
        }
    }

    private void drag(PointerEvent event) {
        boolean far = outline.last().distance(event.x(), event.y()) >= STEP * context.pixelsPerScreenPixel();
        if (far) {
            outline.add(new Point(event.x(), event.y()), null);
        }
        show(event);
    }

    private boolean isAtFirst(PointerEvent event) {
        return outline.first().distance(event.x(), event.y()) <= snapping.radius();
    }

    private void show(PointerEvent event) {
        Optional<Neighbours.Snap> snap = snapping.at(event);
        Point end = snap.map(Neighbours.Snap::point).orElse(new Point(event.x(), event.y()));
        List<Point> crossings = new ArrayList<>(outline.crossings());
        crossings.addAll(Crossings.of(outline.last(), end, outline.points()));
        PathLine.Style style = crossings.isEmpty() ? PathLine.Style.OUTLINE : PathLine.Style.FAULTY;
        PathLine band = PathLine.open(
                PathLine.Style.GUIDE, outline.last().x(), outline.last().y(), end.x(), end.y());
        host.preview(new Preview.Lines(List.of(outline.line(style), band), handles(event, snap, crossings)));
    }

    private List<Handle> handles(PointerEvent event, Optional<Neighbours.Snap> snap, List<Point> crossings) {
        List<Handle> handles = new ArrayList<>();
        outline.points().forEach(point -> handles.add(handle(point, Handle.Kind.VERTEX)));
        crossings.forEach(point -> handles.add(handle(point, Handle.Kind.CROSSING)));
        snap.ifPresent(found -> handles.add(handle(found.point(), Handle.Kind.SNAP)));
        if (outline.size() > 2 && isAtFirst(event)) {
            handles.add(handle(outline.first(), Handle.Kind.CLOSING));
        }
        return handles;
    }

    private static Handle handle(Point point, Handle.Kind kind) {
        return new Handle(point.x(), point.y(), kind);
    }

    @Override
    public void key(GestureKey key, Set<Modifier> modifiers) {
        if (closed) {
            return;
        }
        switch (key) {
            case ENTER -> close();
            case ESCAPE -> host.end();
            case BACKSPACE, DELETE -> takeBack();
        }
    }

    private void takeBack() {
        outline.removeLast();
        if (outline.size() == 0) {
            host.end();
        } else {
            host.preview(Preview.Lines.of(outline.line(PathLine.Style.OUTLINE)));
        }
    }

    /** The second click of a double click is no corner of its own, even if the hand has trembled. */
    private void closeHere() {
        if (outline.endsTwice(STEP * context.pixelsPerScreenPixel())) {
            outline.removeLast();
        }
        close();
    }

    private void close() {
        Optional<Polygon> polygon = outline.polygon();
        if (polygon.isEmpty()) {
            host.status("A polygon needs three corners.");
            return;
        }
        closed = true;
        List<Neighbours.Snap> snaps = outline.snaps();
        new Finish(context, host).with("Polygon", scene -> {
            Draft draft = new Draft(scene.document());
            Stitches.sew(draft, scene, snaps);
            return new Figures(scene, draft).land(polygon.get(), combine);
        });
    }
}
