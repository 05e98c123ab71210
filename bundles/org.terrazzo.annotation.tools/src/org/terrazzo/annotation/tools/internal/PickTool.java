// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.annotation.spi.ToolCursor;
import org.terrazzo.annotation.spi.ToolDescription;
import org.terrazzo.model.Region;

/** Makes the class under the pointer the one that is drawn. */
@Component
public final class PickTool implements AnnotationTool {

    private static final ToolDescription DESCRIPTION = new ToolDescription(
            "org.terrazzo.pick",
            "Pick class",
            "Click a region to draw in its class from now on.",
            "pick.svg",
            "I",
            1200,
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
            Scene scene = Scene.of(context);
            host.compute(cancelled -> at(scene, event), region -> {
                region.ifPresent(found -> host.activate(found.classIndex()));
                host.status(region.isPresent() ? "" : "There is no region here.");
                host.end();
            });
        });
    }

    private static Optional<Region> at(Scene scene, PointerEvent event) {
        return new Layers(scene.document()).at(event.column(), event.row(), region -> !scene.isHidden(region));
    }
}
