// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.tools.internal.Finish.Outcome;
import org.terrazzo.geometry.Corner;
import org.terrazzo.geometry.Corners;
import org.terrazzo.geometry.Point;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/**
 * From a press to its release; after a click on a corner until something else is pressed, so that Delete can remove the
 * corner and Shift can choose more.
 */
final class SelectGesture implements Gesture {

    /** What moves less, in pixels of the screen, was a click. */
    private static final double STILL = 3;

    private final ToolContext context;
    private final GestureHost host;
    private final Map<String, Set<Corner>> active = new LinkedHashMap<>();
    private Scene scene;
    private PointerEvent press;
    private Grip grip = new Grip.OfNothing();
    private Drag drag;
    private boolean done;

    SelectGesture(ToolContext context, GestureHost host) {
        this.context = context;
        this.host = host;
    }

    @Override
    public void pointer(PointerEvent event) {
        if (done) {
            return;
        }
        switch (event.kind()) {
            case PRESS -> press(event);
            case DRAG -> drag(event);
            case RELEASE -> release(event);
            case MOVE, DOUBLE_CLICK -> {
                // only what is held moves
            }
        }
    }

    private void press(PointerEvent event) {
        scene = Scene.of(context);
        press = event;
        grip = new Grips(scene, context.pixelsPerScreenPixel()).at(event);
        if (grip instanceof Grip.OfCorner corner) {
            pressCorner(corner, event);
        } else {
            active.clear();
        }
    }

    private void pressCorner(Grip.OfCorner corner, PointerEvent event) {
        if (event.alt()) {
            remove(Map.of(corner.id(), Set.of(corner.corner())));
            return;
        }
        boolean among = active.getOrDefault(corner.id(), Set.of()).contains(corner.corner());
        if (!event.shift() && !among) {
            active.clear();
        }
        active.computeIfAbsent(corner.id(), id -> new LinkedHashSet<>()).add(corner.corner());
    }

    private void drag(PointerEvent event) {
        double moved = Math.hypot(event.x() - press.x(), event.y() - press.y());
        if (drag == null && moved >= STILL * context.pixelsPerScreenPixel()) {
            drag = begin();
        }
        if (drag != null) {
            drag.to(event);
        }
    }

    private Drag begin() {
        Together together = new Together(scene, context.options().flag(SelectTool.SHARED));
        return switch (grip) {
            case Grip.OfCorner corner -> corners(together.corners(active));
            case Grip.OfEdge edge -> corners(together.corners(Map.of(edge.id(), ends(edge))));
            case Grip.OfMiddle middle ->
                corners(CornerMove.inserting(scene, together.edges(middle.id(), middle.edge())), middle.id());
            case Grip.OfRegion region -> region(region.id());
            case Grip.OfNothing nothing -> new BoxDrag(press, host);
        };
    }

    private Set<Corner> ends(Grip.OfEdge edge) {
        Polygon polygon =
                (Polygon) scene.document().region(edge.id()).orElseThrow().geometry();
        int size = Corners.ring(polygon, edge.edge().ring()).size();
        Corner next = new Corner(0, edge.edge().ring(), (edge.edge().index() + 1) % size);
        return Set.of(edge.edge(), next);
    }

    private Drag corners(Map<String, Set<Corner>> corners) {
        return corners(CornerMove.of(scene, corners), null);
    }

    private Drag corners(CornerMove move, String inserted) {
        Optional<Point> held = grip instanceof Grip.OfCorner corner
                ? Optional.of(move.start(corner.id(), corner.corner()))
                : Optional.ofNullable(inserted)
                        .map(id ->
                                move.start(id, move.corners().get(id).iterator().next()));
        return new CornersDrag(move, press, held, context, host);
    }

    private Drag region(String id) {
        Region region = scene.document().region(id).orElseThrow();
        if (scene.isLocked(region)) {
            host.status("The class of this region is locked.");
            return new BoxDrag(press, host);
        }
        boolean selected = scene.selection().contains(id);
        Set<String> moving = selected ? scene.selection() : Set.of(id);
        host.select(moving);
        return new RegionsDrag(new RegionMove(scene, moving), press, context, host);
    }

    private void release(PointerEvent event) {
        if (press == null || done) {
            return;
        }
        if (drag != null) {
            done = true;
            drag.drop(event, context);
        } else if (grip instanceof Grip.OfCorner && !active.isEmpty()) {
            host.preview(
                    new Preview.Lines(List.of(), CornerMove.of(scene, active).handles(0, 0)));
        } else {
            click(event);
        }
    }

    private void click(PointerEvent event) {
        done = true;
        switch (grip) {
            case Grip.OfRegion region -> host.select(event.shift() ? toggled(region.id()) : Set.of(region.id()));
            case Grip.OfNothing nothing -> host.select(event.shift() ? context.selection() : Set.of());
            case Grip.OfCorner corner -> host.select(context.selection());
            case Grip.OfEdge edge -> host.select(event.shift() ? toggled(edge.id()) : context.selection());
            case Grip.OfMiddle middle -> host.select(event.shift() ? toggled(middle.id()) : context.selection());
        }
        host.end();
    }

    private Set<String> toggled(String id) {
        Set<String> ids = new HashSet<>(context.selection());
        if (!ids.remove(id)) {
            ids.add(id);
        }
        return ids;
    }

    @Override
    public void key(GestureKey key, Set<Modifier> modifiers) {
        if (done) {
            return;
        }
        switch (key) {
            case DELETE, BACKSPACE -> {
                if (!active.isEmpty()) {
                    remove(new HashMap<>(active));
                }
            }
            case ESCAPE, ENTER -> host.end();
        }
    }

    private void remove(Map<String, Set<Corner>> corners) {
        done = true;
        boolean shared = context.options().flag(SelectTool.SHARED);
        Scene then = scene;
        new Finish(context, host).sparing("Remove corners", now -> {
            boolean same = corners.keySet().stream()
                    .allMatch(id ->
                            then.document().region(id).equals(now.document().region(id)));
            return same
                    ? CornerRemoval.of(now, new Together(now, shared).corners(corners))
                    : Outcome.nothing("Somebody else has changed this region meanwhile.");
        });
    }
}
