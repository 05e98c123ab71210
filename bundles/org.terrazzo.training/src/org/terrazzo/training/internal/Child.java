// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.time.Duration;
import java.util.OptionalInt;

/** The child process of a run, whoever started it. */
interface Child {

    ProcessRecord process();

    boolean alive();

    /** Only known to the process that started the child. */
    OptionalInt exitStatus();

    /** Calls once, on any thread, when the child is gone; at once if it is. */
    void whenGone(Runnable then);

    /**
     * Waits until all that the child printed is in its log; returns whether it is. Of use only when the child is gone,
     * and in vain as long as something that it started can still print.
     */
    default boolean awaitLog(Duration patience) {
        return process().logPump().map(pump -> pump.awaitEnd(patience)).orElse(true);
    }

    default ProcessTree tree() {
        return ProcessTree.of(process());
    }
}
