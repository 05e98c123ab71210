// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training;

import org.terrazzo.training.protocol.Heartbeat;
import org.terrazzo.training.protocol.RunEvent;

/** Hears of one run. What it throws is logged and does no harm to the run. */
public interface RunListener {

    default void stateChanged(RunState state) {}

    default void event(RunEvent event) {}

    /** About once a second while the child lives and can be reached; not replayed. */
    default void heartbeat(Heartbeat heartbeat) {}
}
