// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training;

/** QUEUED, STARTING, RUNNING, ENDED: a run passes through them in this order, and may leave some out. */
public sealed interface RunState {

    /** Waits for another training to leave the device. */
    record Queued() implements RunState {}

    /** The child has been asked for, and has not yet said that it runs. */
    record Starting() implements RunState {}

    record Running() implements RunState {}

    record Ended(Outcome outcome) implements RunState {}

    /** As users and scripts see it: {@code RUNNING}. */
    default String text() {
        return switch (this) {
            case Queued q -> "QUEUED";
            case Starting s -> "STARTING";
            case Running r -> "RUNNING";
            case Ended e -> "ENDED";
        };
    }

    /** 0 for the first state, 3 for the last. */
    default int rank() {
        return switch (this) {
            case Queued q -> 0;
            case Starting s -> 1;
            case Running r -> 2;
            case Ended e -> 3;
        };
    }
}
