// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.Optional;
import java.util.Set;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.geometry.Stroke;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;

/**
 * One stroke of a brush or eraser. What is shown is what will be painted: where something may not be painted over, each
 * step is first compared with the document, on another thread.
 */
final class BrushGesture implements Gesture {

    private final ToolContext context;
    private final GestureHost host;
    private final PaintOver over;
    private final boolean eraser;
    private final Stroke stroke;
    private final Scene scene;
    private final Layers layers;
    private PixelSet shown = PixelSet.EMPTY;
    private boolean pressed;
    private boolean released;
    private boolean erases;

    BrushGesture(ToolContext context, GestureHost host, PaintOver over, boolean eraser) {
        this.context = context;
        this.host = host;
        this.over = over;
        this.eraser = eraser;
        this.scene = Scene.of(context);
        this.layers = new Layers(scene.document());
        this.stroke = new Stroke(BrushOptions.brush(context), scene.document().bounds());
    }

    @Override
    public void pointer(PointerEvent event) {
        switch (event.kind()) {
            case PRESS -> press(event);
            case DRAG -> drag(event);
            case RELEASE -> release(event);
            case MOVE, DOUBLE_CLICK -> {
                // a stroke is drawn with the button held
            }
        }
    }

    private void press(PointerEvent event) {
        if (!pressed) {
            pressed = true;
            erases = eraser || event.alt();
            Optional<PointerEvent> start = event.shift() ? context.lastEnd() : Optional.empty();
            start.ifPresent(this::to);
        }
        to(event);
    }

    private void drag(PointerEvent event) {
        if (pressed && !released) {
            to(event);
        }
    }

    private void to(PointerEvent event) {
        PixelSet fresh = stroke.to(event.x(), event.y());
        if (isFree()) {
            shown = shown.union(fresh);
            show(event, fresh.bounds());
        } else {
            host.compute(cancelled -> allowed(fresh), allowed -> {
                shown = shown.union(allowed);
                show(event, allowed.bounds());
            });
        }
    }

    private boolean isFree() {
        return erases ? over != PaintOver.OWN && scene.locked().isEmpty() : over.isFree(scene);
    }

    private PixelSet allowed(PixelSet fresh) {
        return erases
                ? layers.seen(
                        fresh,
                        region -> scene.isOpen(region) && (over != PaintOver.OWN || scene.isOfActiveClass(region)))
                : over.allowed(fresh, layers, scene);
    }

    private void show(PointerEvent event, Box changed) {
        Preview.Effect effect = erases ? Preview.Effect.ERASE : Preview.Effect.PAINT;
        host.preview(Preview.Several.of(
                new Preview.Pixels(shown, scene.activeClass(), effect, changed),
                BrushOutline.at(stroke.brush(), event.x(), event.y())));
    }

    private void release(PointerEvent event) {
        if (!pressed || released) {
            return;
        }
        to(event);
        released = true;
        PixelSet pixels = stroke.pixels();
        Finish finish = new Finish(context, host);
        if (erases) {
            ErasedPolygons polygons = ErasedPolygons.of(context.options().choice(ErasedPolygons.OPTION));
            finish.with("Erase", now -> Finish.Outcome.of(erase(pixels, now, polygons)));
        } else {
            finish.drawing("Paint", now -> Finish.Outcome.of(paint(pixels, now)));
        }
    }

    private Optional<Edit> erase(PixelSet pixels, Scene now, ErasedPolygons polygons) {
        return new Erasing(now, new Layers(now.document()), polygons).erase(pixels, over == PaintOver.OWN);
    }

    private Optional<Edit> paint(PixelSet pixels, Scene now) {
        Layers present = new Layers(now.document());
        return new Painting(now, present).paint(over.allowed(pixels, present, now));
    }

    @Override
    public void key(GestureKey key, Set<Modifier> modifiers) {
        if (key == GestureKey.ESCAPE) {
            host.end();
        }
    }
}
