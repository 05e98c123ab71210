// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.time.Duration;

/**
 * How long a supervisor waits for what.
 *
 * @param look between two looks at the child's memory
 * @param stop for a checkpoint and a clean end after the wish to stop
 * @param exit of a child that has said its last word
 * @param silence of a child that is connected and does nothing; its heartbeat comes once a second
 * @param unreachable for any sign of life of a child that is not connected and does nothing
 * @param stuck for the work to get anywhere while the child lives and does nothing
 * @param labour for a sign of life, or for the work to get anywhere, while the child is busy
 * @param hook for one clean-up hook
 */
record Deadlines(
        Duration look,
        Duration stop,
        Duration exit,
        Duration silence,
        Duration unreachable,
        Duration stuck,
        Duration labour,
        Duration hook) {

    static Deadlines usual() {
        return new Deadlines(
                Duration.ofMillis(100),
                Duration.ofSeconds(60),
                Duration.ofSeconds(4),
                Duration.ofSeconds(60),
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofSeconds(30));
    }
}
