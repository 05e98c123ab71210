// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.terrazzo.annotation.spi.Preview.Handle;
import org.terrazzo.model.Box;

/**
 * Which handles are drawn: those in sight, and of corners that lie closer together than handles are large one for all.
 * Seen from afar a polygon may have thousands of corners near the pointer.
 */
record Handles(ShapePainter shapes) {

    /** The width of a handle, in screen pixels. */
    private static final int SIZE = 6;

    List<Handle> apart(List<Handle> handles) {
        List<Handle> drawn = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        for (Handle.Kind kind : Handle.Kind.values()) {
            for (Handle handle : handles) {
                if (handle.kind() == kind && (isSpecial(kind) || taken.add(cell(handle))) && isInSight(handle)) {
                    drawn.add(handle);
                }
            }
        }
        return drawn;
    }

    /** What a handle looks like says something: it is drawn wherever it is. */
    private static boolean isSpecial(Handle.Kind kind) {
        return kind != Handle.Kind.VERTEX && kind != Handle.Kind.EDGE_MIDDLE;
    }

    private boolean isInSight(Handle handle) {
        Box around = new Box(column(handle) - SIZE, row(handle) - SIZE, 2 * SIZE, 2 * SIZE);
        return !around.intersect(shapes.dirty()).isEmpty();
    }

    private long cell(Handle handle) {
        return (long) Math.floorDiv(column(handle), SIZE) << 32 | Math.floorDiv(row(handle), SIZE) & 0xFFFFFFFFL;
    }

    private int column(Handle handle) {
        return shapes.viewport().column(handle.x());
    }

    private int row(Handle handle) {
        return shapes.viewport().row(handle.y());
    }
}
