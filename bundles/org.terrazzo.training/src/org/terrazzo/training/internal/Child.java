// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.OptionalInt;

/** The child process of a run, whoever started it. */
interface Child {

    ProcessRecord process();

    boolean alive();

    /** Only known to the process that started the child. */
    OptionalInt exitStatus();

    /** Calls once, on any thread, when the child is gone; at once if it is. */
    void whenGone(Runnable then);

    default ProcessTree tree() {
        return ProcessTree.of(process());
    }
}
