// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.tools.internal.Finish.Outcome;
import org.terrazzo.model.PixelSet;

/**
 * Whether selected pixels are painted or erased, and over what.
 *
 * @param erases whether they are erased
 */
record PixelLanding(boolean erases, PaintOver over, ErasedPolygons polygons) {

    /** As the options say; the tool must have both. */
    static PixelLanding of(ToolContext context, boolean erases) {
        return new PixelLanding(
                erases,
                PaintOver.of(context.options().choice(PaintOver.OPTION)),
                ErasedPolygons.of(context.options().choice(ErasedPolygons.OPTION)));
    }

    boolean isRefused(Scene scene) {
        return !erases && Finish.isLocked(scene);
    }

    Outcome land(Scene scene, PixelSet pixels) {
        Layers layers = new Layers(scene.document());
        return Outcome.of(
                erases
                        ? new Erasing(scene, layers, polygons).erase(pixels, over == PaintOver.OWN)
                        : new Painting(scene, layers).paint(over.allowed(pixels, layers, scene)));
    }
}
