// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

import java.util.Objects;
import java.util.Set;

/**
 * What the pointer did.
 *
 * @param x in image coordinates, finite; may lie outside of the image
 * @param y in image coordinates, finite
 * @param button the button that is, or was until now, held
 */
public record PointerEvent(Kind kind, double x, double y, Button button, Set<Modifier> modifiers) {

    /** What happened. */
    public enum Kind {
        PRESS,
        DRAG,
        MOVE,
        RELEASE,
        DOUBLE_CLICK
    }

    /** Which button; the middle one belongs to the host, which pans with it, and where a host has a menu so does the second. */
    public enum Button {
        NONE,
        PRIMARY,
        SECONDARY
    }

    public PointerEvent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(button, "button");
        modifiers = Set.copyOf(modifiers);
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("the pointer cannot be at (" + x + ", " + y + ")");
        }
    }

    public boolean shift() {
        return modifiers.contains(Modifier.SHIFT);
    }

    public boolean alt() {
        return modifiers.contains(Modifier.ALT);
    }

    public boolean control() {
        return modifiers.contains(Modifier.CONTROL);
    }

    /** The column of the pixel under the pointer. */
    public int column() {
        return (int) Math.floor(x);
    }

    /** The row of the pixel under the pointer. */
    public int row() {
        return (int) Math.floor(y);
    }
}
