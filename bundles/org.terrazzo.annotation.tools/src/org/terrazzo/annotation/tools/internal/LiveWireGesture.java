// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.PathLine;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.Preview.Handle;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.geometry.Point;
import org.terrazzo.model.Polygon;

/** An outline of ways along edges, from its first point until it is closed or given up. */
final class LiveWireGesture implements Gesture {

    /** A way from one anchor to the next, without the first point. */
    private record Stretch(Point anchor, List<Point> way) {}

    private final ToolContext context;
    private final GestureHost host;
    private final Wire wire;
    private final Deque<Stretch> stretches = new ArrayDeque<>();
    private final Latest<List<Point>> band;
    private Point first;
    private Point target;
    private int anchors;
    private Combine combine;
    private boolean closed;
    private String failure = "";

    LiveWireGesture(ToolContext context, GestureHost host) {
        this.context = context;
        this.host = host;
        this.wire = new Wire(context.image());
        this.band = new Latest<>(host, this::show);
    }

    @Override
    public void pointer(PointerEvent event) {
        if (closed) {
            return;
        }
        switch (event.kind()) {
            case PRESS -> press(event);
            case MOVE, DRAG -> aim(event);
            case DOUBLE_CLICK -> close();
            case RELEASE -> {
                // the anchor was set when the button went down
            }
        }
    }

    private void press(PointerEvent event) {
        Point here = wire.centre(event.x(), event.y());
        if (first == null) {
            first = here;
            target = here;
            combine = Combine.of(event);
            show(List.of());
        } else if (anchors > 1 && first.distance(event.x(), event.y()) <= Snapping.radius(context)) {
            close();
        } else if (!here.equals(target)) {
            anchor(here);
        }
    }

    /** Ways are worked out in the order of the anchors; the pointer need not wait. */
    private void anchor(Point here) {
        Point from = target;
        target = here;
        anchors++;
        band.forget();
        host.compute(cancelled -> way(from, here, cancelled), way -> {
            stretches.add(new Stretch(here, way));
            host.status(failure);
            if (!closed) {
                show(List.of());
            }
        });
    }

    private void aim(PointerEvent event) {
        if (first != null) {
            Point from = target;
            Point to = wire.centre(event.x(), event.y());
            band.want(cancelled -> from.equals(to) ? List.of() : way(from, to, cancelled));
        }
    }

    /** A straight line, if the image cannot be read. */
    private List<Point> way(Point from, Point to, BooleanSupplier cancelled) {
        try {
            return wire.way(from, to, cancelled);
        } catch (IOException e) {
            failure = "The image could not be read: " + e.getMessage();
            return List.of(to);
        }
    }

    private void show(List<Point> way) {
        List<Point> line = new ArrayList<>(points());
        PathLine fixed = PathLine.open(PathLine.Style.OUTLINE, Outline.flat(line));
        List<Point> rest = new ArrayList<>(List.of(line.getLast()));
        rest.addAll(way);
        PathLine loose = PathLine.open(PathLine.Style.GUIDE, Outline.flat(rest));
        List<Handle> handles = new ArrayList<>(List.of(handle(first)));
        stretches.forEach(stretch -> handles.add(handle(stretch.anchor())));
        host.preview(new Preview.Lines(List.of(fixed, loose), handles));
    }

    private static Handle handle(Point point) {
        return new Handle(point.x(), point.y(), Handle.Kind.VERTEX);
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>(List.of(first));
        stretches.forEach(stretch -> points.addAll(stretch.way()));
        return points;
    }

    @Override
    public void key(GestureKey key, Set<Modifier> modifiers) {
        if (closed) {
            return;
        }
        switch (key) {
            case ENTER -> close();
            case ESCAPE -> host.end();
            case BACKSPACE, DELETE -> host.compute(cancelled -> true, any -> takeBack());
        }
    }

    /** Once all ways that were asked for are there. */
    private void takeBack() {
        if (stretches.isEmpty()) {
            host.end();
            return;
        }
        stretches.removeLast();
        anchors--;
        target = stretches.isEmpty() ? first : stretches.getLast().anchor();
        show(List.of());
    }

    private void close() {
        closed = true;
        band.forget();
        host.compute(cancelled -> true, any -> closeFrom(target));
    }

    /** Once all ways that were asked for are there. */
    private void closeFrom(Point from) {
        host.compute(cancelled -> way(from, first, cancelled), this::land);
    }

    private void land(List<Point> last) {
        Outline outline = new Outline();
        points().forEach(point -> outline.add(point, null));
        last.forEach(point -> outline.add(point, null));
        Optional<Polygon> polygon = stretches.isEmpty() ? Optional.empty() : outline.polygon();
        if (polygon.isPresent()) {
            new Finish(context, host).with("Live wire", scene -> new Figures(scene).land(polygon.get(), combine));
        } else {
            closed = false;
            host.status("Click along the object first.");
        }
    }
}
