// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.io.IOException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.tools.internal.Finish.Outcome;
import org.terrazzo.geometry.Brush;
import org.terrazzo.geometry.Stroke;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;

/** Gathers the patches that the pointer's way touches. */
final class SuperpixelGesture implements Gesture {

    private final ToolContext context;
    private final GestureHost host;
    private final Patches patches;
    private final Stroke way;
    private final Latest<PixelSet> latest;
    private PixelSet shown = PixelSet.EMPTY;
    private boolean pressed;
    private boolean released;
    private boolean erases;

    SuperpixelGesture(ToolContext context, GestureHost host) {
        this.context = context;
        this.host = host;
        this.patches = Patches.of(context);
        this.way =
                new Stroke(new Brush(Brush.Shape.SQUARE, 1), context.document().bounds());
        this.latest = new Latest<>(host, this::show);
    }

    @Override
    public void pointer(PointerEvent event) {
        if (released) {
            return;
        }
        switch (event.kind()) {
            case PRESS -> press(event);
            case DRAG -> drag(event);
            case RELEASE -> release(event);
            case MOVE, DOUBLE_CLICK -> {
                // patches are gathered with the button held
            }
        }
    }

    private void press(PointerEvent event) {
        erases |= !pressed && event.alt();
        pressed = true;
        to(event);
    }

    private void drag(PointerEvent event) {
        if (pressed) {
            to(event);
        }
    }

    private void to(PointerEvent event) {
        way.to(event.x(), event.y());
        PixelSet pixels = way.pixels();
        latest.want(cancelled -> touchedOrNothing(pixels, cancelled));
    }

    /** That the image cannot be read is said at the end. */
    private PixelSet touchedOrNothing(PixelSet pixels, BooleanSupplier cancelled) {
        try {
            return patches.touched(pixels, cancelled);
        } catch (IOException e) {
            return PixelSet.EMPTY;
        }
    }

    private void show(PixelSet pixels) {
        if (!released) {
            Box changed = pixels.subtract(shown).bounds();
            shown = pixels;
            Preview.Effect effect = erases ? Preview.Effect.ERASE : Preview.Effect.PAINT;
            host.preview(new Preview.Pixels(pixels, context.activeClass(), effect, changed));
        }
    }

    private void release(PointerEvent event) {
        if (!pressed) {
            return;
        }
        way.to(event.x(), event.y());
        released = true;
        latest.forget();
        PixelSet pixels = way.pixels();
        PixelLanding landing = PixelLanding.of(context, erases);
        new Finish(context, host)
                .reading(
                        "Superpixels",
                        (scene, cancelled) -> landing.isRefused(scene)
                                ? Outcome.nothing(Finish.LOCKED)
                                : landing.land(scene, patches.touched(pixels, cancelled)));
    }

    @Override
    public void key(GestureKey key, Set<Modifier> modifiers) {
        if (key == GestureKey.ESCAPE) {
            host.end();
        }
    }
}
