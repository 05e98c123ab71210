// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.List;
import org.terrazzo.annotation.spi.ToolOption;

/** What becomes of a polygon under the eraser. */
enum ErasedPolygons {
    /** It stays a polygon, or several, with new corners along the edges of the erased pixels. */
    CUT("cut", "Cut out, staying polygons"),
    /** It becomes a pixel set. */
    PIXELS("pixels", "Become pixels"),
    KEEP("keep", "Stay untouched");

    static final String OPTION = "polygons";

    private final String id;
    private final String label;

    ErasedPolygons(String id, String label) {
        this.id = id;
        this.label = label;
    }

    static ToolOption option() {
        List<ToolOption.Choice.Value> values = List.of(CUT.value(), PIXELS.value(), KEEP.value());
        return new ToolOption.Choice(OPTION, "Erased polygons", values, CUT.id);
    }

    private ToolOption.Choice.Value value() {
        return new ToolOption.Choice.Value(id, label);
    }

    static ErasedPolygons of(String id) {
        for (ErasedPolygons each : values()) {
            if (each.id.equals(id)) {
                return each;
            }
        }
        throw new IllegalArgumentException(id);
    }
}
