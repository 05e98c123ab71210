// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A file with one of everything. */
@FormatVersion(2)
record Sample(
        int formatVersion,
        String name,
        Instant created,
        Level level,
        double score,
        List<Double> losses,
        Map<Integer, Double> thresholds,
        List<Shape> shapes)
        implements Versioned {

    enum Level {
        LOW,
        HIGH
    }

    sealed interface Shape {}

    record Disc(double radius) implements Shape {
        Disc {
            if (radius < 0) {
                throw new IllegalArgumentException("the radius " + radius + " is negative");
            }
        }
    }

    record LongBar(int length, boolean upright) implements Shape {}

    /** Shapes hold shapes. */
    record Group(List<Shape> members) implements Shape {
        Group {
            members = List.copyOf(members);
        }
    }

    Sample {
        Objects.requireNonNull(name, "name");
        losses = List.copyOf(losses);
    }

    static Sample full() {
        return new Sample(
                2,
                "<ä>",
                Instant.parse("2026-01-31T12:00:00Z"),
                Level.HIGH,
                Double.NaN,
                List.of(0.5, 0.25),
                Map.of(3, 0.75),
                List.of(new Disc(1), new Group(List.of(new LongBar(4, true)))));
    }

    static Sample minimal() {
        return new Sample(1, "x", null, null, 1, List.of(), null, null);
    }
}
