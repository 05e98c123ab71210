// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.PathLine;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.Preview.Handle;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.geometry.CornerDrag;
import org.terrazzo.geometry.Point;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/** Corners that are dragged. A corner that is held snaps to neighbours. */
final class CornersDrag implements Drag {

    private final CornerMove move;
    private final PointerEvent start;
    private final Optional<Point> held;
    private final Neighbours neighbours;
    private final ToolContext context;
    private final GestureHost host;
    private List<CornerDrag> watched = List.of();

    /** @param held the corner under the pointer; empty if there is none but an edge */
    CornersDrag(CornerMove move, PointerEvent start, Optional<Point> held, ToolContext context, GestureHost host) {
        this.move = move;
        this.start = start;
        this.held = held;
        this.context = context;
        this.host = host;
        this.neighbours = new Neighbours(Scene.of(context), region -> !move.moves(region));
        host.compute(cancelled -> watch(), result -> watched = result);
    }

    /** Laying a large polygon out takes a while; until then it is not seen whether it crosses itself. */
    private List<CornerDrag> watch() {
        return move.moved(0, 0).stream()
                .map(region -> CornerDrag.of(
                        (Polygon) region.geometry(), move.corners().get(region.id())))
                .toList();
    }

    private Point distance(PointerEvent event) {
        return snap(event)
                .map(snap -> new Point(
                        snap.point().x() - held.get().x(),
                        snap.point().y() - held.get().y()))
                .orElse(new Point(event.x() - start.x(), event.y() - start.y()));
    }

    private Optional<Neighbours.Snap> snap(PointerEvent event) {
        boolean wanted = held.isPresent() && Snapping.isWanted(context);
        return wanted ? neighbours.snap(event.x(), event.y(), Snapping.radius(context)) : Optional.empty();
    }

    @Override
    public void to(PointerEvent event) {
        Point by = distance(event);
        List<Handle> handles = new ArrayList<>(move.handles(by.x(), by.y()));
        snap(event)
                .ifPresent(snap ->
                        handles.add(new Handle(snap.point().x(), snap.point().y(), Handle.Kind.SNAP)));
        host.preview(Preview.Several.of(move.preview(by.x(), by.y()), new Preview.Lines(faulty(by), handles)));
    }

    private List<PathLine> faulty(Point by) {
        List<PathLine> lines = new ArrayList<>();
        List<Region> moved = watched.isEmpty() ? List.of() : move.moved(by.x(), by.y());
        for (int i = 0; i < moved.size(); i++) {
            if (watched.get(i).spoils(by.x(), by.y())) {
                Polygon polygon = (Polygon) moved.get(i).geometry();
                lines.add(PathLine.closed(PathLine.Style.FAULTY, polygon.shell().coordinates()));
            }
        }
        return lines;
    }

    @Override
    public void drop(PointerEvent event, ToolContext now) {
        Point by = distance(event);
        List<Neighbours.Snap> snaps = snap(event).stream().toList();
        new Finish(context, host).sparing("Move corners", scene -> move.land(scene, by.x(), by.y(), snaps));
    }
}
