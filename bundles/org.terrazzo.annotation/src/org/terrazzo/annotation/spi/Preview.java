// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;

/** What is shown above the document while a gesture goes on. */
public sealed interface Preview {

    /** Nothing. */
    record Nothing() implements Preview {}

    /**
     * Pixels in the colour of a class, or that look erased.
     *
     * @param changed where this preview differs from the gesture's last one, so that only this need be drawn again
     */
    record Pixels(PixelSet pixels, int classIndex, Effect effect, Box changed) implements Preview {
        public Pixels {
            Objects.requireNonNull(pixels, "pixels");
            Objects.requireNonNull(effect, "effect");
            Objects.requireNonNull(changed, "changed");
        }
    }

    /** What pixels are about to become. */
    enum Effect {
        PAINT,
        ERASE
    }

    /**
     * Regions as they are about to be.
     *
     * @param hidden ids of regions of the document that are not drawn meanwhile
     * @param shown drawn in their place
     */
    record Regions(Set<String> hidden, List<Region> shown) implements Preview {
        public Regions {
            hidden = Set.copyOf(hidden);
            shown = List.copyOf(shown);
        }
    }

    /** Lines and the handles on them, as thick and as large as the host draws them at any zoom. */
    record Lines(List<PathLine> lines, List<Handle> handles) implements Preview {
        public Lines {
            lines = List.copyOf(lines);
            handles = List.copyOf(handles);
        }

        public static Lines of(PathLine... lines) {
            return new Lines(List.of(lines), List.of());
        }
    }

    /** Several, a later one above those before it. */
    record Several(List<Preview> parts) implements Preview {
        public Several {
            parts = List.copyOf(parts);
        }

        public static Several of(Preview... parts) {
            return new Several(List.of(parts));
        }
    }

    /** A point that can be, or was, got hold of. */
    record Handle(double x, double y, Kind kind) {

        /** What the point is. */
        public enum Kind {
            VERTEX,
            /** A vertex that is selected or under the pointer. */
            ACTIVE_VERTEX,
            /** Dragging it inserts a vertex. */
            EDGE_MIDDLE,
            /** The pointer snaps to it. */
            SNAP,
            /** A click on it closes the line. */
            CLOSING,
            /** Where a line crosses itself, which is mended on closing. */
            CROSSING
        }

        public Handle {
            Objects.requireNonNull(kind, "kind");
        }
    }
}
