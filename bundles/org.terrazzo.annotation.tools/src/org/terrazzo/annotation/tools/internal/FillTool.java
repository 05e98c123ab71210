// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.spi.ToolCursor;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.annotation.tools.internal.Finish.Outcome;
import org.terrazzo.geometry.Morphology;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;

/** Fills what is seen of a region, or the gap between regions, with the active class. */
@Component
public final class FillTool implements AnnotationTool {

    private static final ToolDescription DESCRIPTION = new ToolDescription(
            "org.terrazzo.fill",
            "Fill",
            "Click to fill the gap between regions, or what is seen of the region under the pointer, with the active"
                    + " class.",
            "fill.svg",
            "F",
            500,
            ToolCursor.CROSS,
            "",
            List.of());

    @Override
    public ToolDescription describe() {
        return DESCRIPTION;
    }

    @Override
    public Gesture begin(ToolContext context, GestureHost host) {
        return new ClickGesture(event -> {
            int column = event.column();
            int row = event.row();
            new Finish(context, host).drawing("Fill", scene -> fill(scene, column, row));
        });
    }

    private static Outcome fill(Scene scene, int column, int row) {
        if (!scene.document().bounds().contains(column, row)) {
            return Outcome.nothing("");
        }
        Layers layers = new Layers(scene.document());
        Optional<Region> region = layers.at(column, row, any -> true);
        if (region.isPresent() && !scene.isOpen(region.get())) {
            return Outcome.nothing("The class of this region is locked or hidden.");
        }
        PixelSet around = region.map(each -> layers.seen(layers.pixels(each), other -> other == each))
                .orElseGet(() -> gaps(scene, layers));
        return Outcome.of(new Painting(scene, layers).paint(part(around, column, row)));
    }

    private static PixelSet gaps(Scene scene, Layers layers) {
        PixelSet image = PixelSet.of(scene.document().bounds());
        return image.subtract(layers.covered(image, any -> true));
    }

    private static PixelSet part(PixelSet pixels, int column, int row) {
        return Morphology.parts(pixels, false).stream()
                .filter(part -> part.contains(column, row))
                .findFirst()
                .orElse(PixelSet.EMPTY);
    }
}
