// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

/** Why a run failed. The text form, as {@code OUT_OF_MEMORY(heap)}, is what users and scripts see. */
public sealed interface Cause {

    /** Which memory ran out. */
    enum Memory {
        HEAP,
        NATIVE,
        DEVICE,
        LIMIT
    }

    record BadInput() implements Cause {}

    record OutOfMemory(Memory memory) implements Cause {}

    record Killed(String signal) implements Cause {}

    record Crashed() implements Cause {}

    record Diverged() implements Cause {}

    record Stalled() implements Cause {}

    record DiskFull() implements Cause {}

    record Lost() implements Cause {}

    /** As in {@code KILLED(SIGKILL)}. */
    default String text() {
        return switch (this) {
            case BadInput b -> "BAD_INPUT";
            case OutOfMemory m -> "OUT_OF_MEMORY(" + m.memory().name().toLowerCase(java.util.Locale.ROOT) + ")";
            case Killed k -> "KILLED(" + k.signal() + ")";
            case Crashed c -> "CRASHED";
            case Diverged d -> "DIVERGED";
            case Stalled s -> "STALLED";
            case DiskFull d -> "DISK_FULL";
            case Lost l -> "LOST";
        };
    }
}
