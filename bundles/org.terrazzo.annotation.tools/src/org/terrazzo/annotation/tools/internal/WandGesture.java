// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.io.IOException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.terrazzo.annotation.spi.DisplayedImage;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.tools.internal.Finish.Outcome;
import org.terrazzo.geometry.ColourBlock;
import org.terrazzo.geometry.MagicWand;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;

/** Selects by colour while the button is held; the pointer's way sets the tolerance. */
final class WandGesture implements Gesture {

    private static final int SIDE = 4096;

    /** Pixels of the screen that the pointer moves for one step of tolerance. */
    private static final double PER_STEP = 2;

    private final ToolContext context;
    private final GestureHost host;
    private final boolean contiguous;
    private final Latest<PixelSet> latest;
    private PointerEvent start;
    private PixelSet shown = PixelSet.EMPTY;
    private boolean released;

    /** Read at the first computation, and used by computations only. */
    private ColourBlock block;

    WandGesture(ToolContext context, GestureHost host) {
        this.context = context;
        this.host = host;
        this.contiguous = context.options().flag(WandTool.CONTIGUOUS);
        this.latest = new Latest<>(host, this::show);
    }

    @Override
    public void pointer(PointerEvent event) {
        if (released) {
            return;
        }
        switch (event.kind()) {
            case PRESS -> press(event);
            case DRAG -> want(event);
            case RELEASE -> release(event);
            case MOVE, DOUBLE_CLICK -> {
                // the tolerance is set with the button held
            }
        }
    }

    private void press(PointerEvent event) {
        if (start == null) {
            start = event;
            want(event);
        }
    }

    private int tolerance(PointerEvent event) {
        double way = (event.x() - start.x() - (event.y() - start.y())) / context.pixelsPerScreenPixel();
        return (int) Math.clamp(context.options().whole(WandTool.TOLERANCE) + Math.round(way / PER_STEP), 0, 255);
    }

    private void want(PointerEvent event) {
        int tolerance = tolerance(event);
        host.status("Tolerance " + tolerance);
        DisplayedImage image = context.image();
        latest.want(cancelled -> selectedOrNothing(image, tolerance, cancelled));
    }

    /** That the image cannot be read is said at the end. */
    private PixelSet selectedOrNothing(DisplayedImage image, int tolerance, BooleanSupplier cancelled) {
        try {
            return selected(image, tolerance, cancelled);
        } catch (IOException e) {
            return PixelSet.EMPTY;
        }
    }

    private PixelSet selected(DisplayedImage image, int tolerance, BooleanSupplier cancelled) throws IOException {
        Box all = new Box(0, 0, image.width(), image.height());
        int column = start.column();
        int row = start.row();
        if (!all.contains(column, row)) {
            return PixelSet.EMPTY;
        }
        if (block == null) {
            block = ImageWindow.read(image, ImageWindow.around(all, column, row, SIDE));
        }
        return contiguous
                ? MagicWand.contiguous(block, column, row, tolerance, cancelled)
                : MagicWand.everywhere(block, column, row, tolerance, cancelled);
    }

    private void show(PixelSet pixels) {
        if (!released) {
            Box changed = shown.bounds().union(pixels.bounds());
            shown = pixels;
            Preview.Effect effect = start.alt() ? Preview.Effect.ERASE : Preview.Effect.PAINT;
            host.preview(new Preview.Pixels(pixels, context.activeClass(), effect, changed));
        }
    }

    private void release(PointerEvent event) {
        if (start == null) {
            return;
        }
        released = true;
        latest.forget();
        int tolerance = tolerance(event);
        DisplayedImage image = context.image();
        PixelLanding landing = PixelLanding.of(context, start.alt());
        new Finish(context, host)
                .reading(
                        "Magic wand",
                        (scene, cancelled) -> landing.isRefused(scene)
                                ? Outcome.nothing(Finish.LOCKED)
                                : landing.land(scene, selected(image, tolerance, cancelled)));
    }

    @Override
    public void key(GestureKey key, Set<Modifier> modifiers) {
        if (key == GestureKey.ESCAPE) {
            host.end();
        }
    }
}
