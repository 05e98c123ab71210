// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.terrazzo.annotation.spi.Hover;
import org.terrazzo.annotation.spi.HoverHost;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.spi.ToolOptions;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;

/** Shows the patch under the pointer. */
final class SuperpixelHover implements Hover {

    private final ToolContext context;
    private final HoverHost host;
    private final Latest<PixelSet> latest;
    private ToolOptions options;
    private Patches patches;
    private PointerEvent last;
    private PixelSet shown = PixelSet.EMPTY;

    SuperpixelHover(ToolContext context, HoverHost host) {
        this.context = context;
        this.host = host;
        this.latest = new Latest<>(host, this::show);
    }

    @Override
    public void pointer(PointerEvent event) {
        last = event;
        if (!context.options().equals(options)) {
            options = context.options();
            patches = Patches.of(context);
        }
        Patches now = patches;
        latest.want(cancelled -> patchOrNothing(now, event, cancelled));
    }

    /** That the image cannot be read is said when somebody wants to paint it. */
    private static PixelSet patchOrNothing(Patches patches, PointerEvent event, BooleanSupplier cancelled) {
        try {
            return patches.touched(PixelSet.of(event.row(), event.column(), event.column() + 1), cancelled);
        } catch (IOException e) {
            return PixelSet.EMPTY;
        }
    }

    private void show(PixelSet pixels) {
        Box changed = shown.bounds().union(pixels.bounds());
        shown = pixels;
        Preview.Effect effect = last.alt() ? Preview.Effect.ERASE : Preview.Effect.PAINT;
        host.preview(new Preview.Pixels(pixels, context.activeClass(), effect, changed));
    }
}
