// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.List;
import java.util.Set;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.PathLine;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.tools.internal.Finish.Outcome;
import org.terrazzo.geometry.Point;
import org.terrazzo.model.Region;

/** A line that is dragged, or clicked corner by corner. */
final class SplitGesture implements Gesture {

    private static final double STEP = 3;

    private final ToolContext context;
    private final GestureHost host;
    private final Outline line = new Outline();
    private boolean dragged;
    private boolean done;

    SplitGesture(ToolContext context, GestureHost host) {
        this.context = context;
        this.host = host;
    }

    @Override
    public void pointer(PointerEvent event) {
        if (done) {
            return;
        }
        Point here = new Point(event.x(), event.y());
        switch (event.kind()) {
            case PRESS -> line.add(here, null);
            case DRAG -> drag(here);
            case MOVE -> show(here);
            case DOUBLE_CLICK -> cut();
            case RELEASE -> release(here);
        }
    }

    private void drag(Point here) {
        if (line.last().distance(here.x(), here.y()) >= STEP * context.pixelsPerScreenPixel()) {
            dragged = true;
            line.add(here, null);
        }
        show(here);
    }

    private void release(Point here) {
        if (dragged) {
            line.add(here, null);
            cut();
        }
    }

    private void show(Point here) {
        Point last = line.last();
        PathLine band = PathLine.open(PathLine.Style.GUIDE, last.x(), last.y(), here.x(), here.y());
        host.preview(Preview.Lines.of(line.line(PathLine.Style.OUTLINE), band));
    }

    @Override
    public void key(GestureKey key, Set<Modifier> modifiers) {
        if (done) {
            return;
        }
        switch (key) {
            case ENTER -> cut();
            case ESCAPE -> host.end();
            case BACKSPACE, DELETE -> takeBack();
        }
    }

    private void takeBack() {
        line.removeLast();
        if (line.size() == 0) {
            host.end();
        } else {
            show(line.last());
        }
    }

    private void cut() {
        if (line.size() < 2) {
            host.status("The line needs two points.");
            return;
        }
        done = true;
        List<Point> points = line.points();
        new Finish(context, host).with("Split", scene -> cut(scene, points));
    }

    private static Outcome cut(Scene scene, List<Point> points) {
        Draft draft = new Draft(scene.document());
        for (Region region : scene.document().regions()) {
            boolean meant = scene.selection().isEmpty() || scene.selection().contains(region.id());
            if (meant && scene.isOpen(region)) {
                Shapes.split(draft, region, points, scene.author(region));
            }
        }
        return draft.edit().isPresent() ? Outcome.of(draft) : Outcome.nothing("The line crosses no region.");
    }
}
