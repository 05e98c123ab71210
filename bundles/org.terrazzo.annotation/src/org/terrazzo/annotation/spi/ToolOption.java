// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

import java.util.List;
import java.util.Objects;

/** Something that a tool lets the user set. The host makes the control for it, keeps its value and restores it. */
public sealed interface ToolOption {

    /** Unique within its tool, such as {@code size}. */
    String id();

    /** What stands beside the control. */
    String label();

    /** The value before the user sets another, as text. */
    String usualText();

    /**
     * A whole number.
     *
     * @param unit shown behind the number, such as {@code px}; may be empty
     */
    record Whole(String id, String label, int least, int most, int usual, String unit) implements ToolOption {
        public Whole {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(unit, "unit");
            within(id, least, usual, most);
        }

        @Override
        public String usualText() {
            return Integer.toString(usual);
        }
    }

    /** A number that need not be whole. */
    record Fraction(String id, String label, double least, double most, double usual) implements ToolOption {
        public Fraction {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(label, "label");
            within(id, least, usual, most);
        }

        @Override
        public String usualText() {
            return Double.toString(usual);
        }
    }

    /** One of several values. */
    record Choice(String id, String label, List<Value> values, String usual) implements ToolOption {

        /** A value: what it is called in the settings, and on the screen. */
        public record Value(String id, String label) {
            public Value {
                Objects.requireNonNull(id, "id");
                Objects.requireNonNull(label, "label");
            }
        }

        public Choice {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(label, "label");
            values = List.copyOf(values);
            if (values.stream().noneMatch(value -> value.id().equals(usual))) {
                throw new IllegalArgumentException("the option " + id + " has no value " + usual);
            }
        }

        @Override
        public String usualText() {
            return usual;
        }
    }

    /** On or off. */
    record Flag(String id, String label, boolean usual) implements ToolOption {
        public Flag {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(label, "label");
        }

        @Override
        public String usualText() {
            return Boolean.toString(usual);
        }
    }

    private static void within(String id, double least, double usual, double most) {
        if (!(least <= usual && usual <= most)) {
            throw new IllegalArgumentException(
                    "the option " + id + " must be " + least + ".." + most + " and cannot start with " + usual);
        }
    }
}
