// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.List;
import org.terrazzo.annotation.spi.ToolOption;
import org.terrazzo.model.PixelSet;

/** What may be painted over. */
enum PaintOver {
    EVERYTHING("everything", "Everything"),
    UNLABELLED("unlabelled", "Unlabelled pixels only"),
    OWN("own", "Regions of the active class only");

    static final String OPTION = "over";

    private final String id;
    private final String label;

    PaintOver(String id, String label) {
        this.id = id;
        this.label = label;
    }

    static ToolOption option() {
        List<ToolOption.Choice.Value> values = List.of(EVERYTHING.value(), UNLABELLED.value(), OWN.value());
        return new ToolOption.Choice(OPTION, "Paint over", values, EVERYTHING.id);
    }

    private ToolOption.Choice.Value value() {
        return new ToolOption.Choice.Value(id, label);
    }

    static PaintOver of(String id) {
        for (PaintOver each : values()) {
            if (each.id.equals(id)) {
                return each;
            }
        }
        throw new IllegalArgumentException(id);
    }

    /** Whether all pixels of an image may be painted, whatever is there. */
    boolean isFree(Scene scene) {
        return this == EVERYTHING && scene.locked().isEmpty();
    }

    /** Those of some pixels that may be painted. Pixels of locked classes never may. */
    PixelSet allowed(PixelSet pixels, Layers layers, Scene scene) {
        return switch (this) {
            case EVERYTHING -> unlocked(pixels, layers, scene);
            case UNLABELLED -> pixels.subtract(layers.covered(pixels, region -> true));
            case OWN -> unlocked(layers.covered(pixels, scene::isOfActiveClass), layers, scene);
        };
    }

    private static PixelSet unlocked(PixelSet pixels, Layers layers, Scene scene) {
        return scene.locked().isEmpty() ? pixels : pixels.subtract(layers.seen(pixels, scene::isLocked));
    }
}
