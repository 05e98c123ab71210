// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

import java.util.List;
import java.util.Objects;

/**
 * An outline with holes. Inside is, by the even-odd rule, what an odd number of crossings of all rings together
 * separates from far away; so rings may cross themselves and each other and the direction of their corners does not
 * matter.
 */
public record Polygon(Ring shell, List<Ring> holes) implements Geometry {

    public Polygon {
        Objects.requireNonNull(shell, "shell");
        holes = List.copyOf(holes);
    }

    /** A polygon without holes. */
    public static Polygon of(Ring shell) {
        return new Polygon(shell, List.of());
    }

    @Override
    public Box bounds() {
        Box box = shell.bounds();
        for (Ring hole : holes) {
            box = box.union(hole.bounds());
        }
        return box;
    }
}
