// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.time.Instant;

/**
 * A sign of life from a thread of the child that does not train, about once a second.
 *
 * @param beats milliseconds since the training thread last got anywhere
 * @param residentBytes of the child, 0 where the system does not tell
 * @param heapBytes used in the child's Java heap
 */
public record Heartbeat(String at, String phase, int epoch, int step, long beats, long residentBytes, long heapBytes) {

    public static Heartbeat of(
            Instant at, RunEvent.Phase phase, int epoch, int step, long beats, long resident, long heap) {
        return new Heartbeat(at.toString(), phase.name(), epoch, step, beats, resident, heap);
    }
}
