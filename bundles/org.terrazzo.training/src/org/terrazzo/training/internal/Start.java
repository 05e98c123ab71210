// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import org.terrazzo.training.spi.WorkerRuntime.Program;

/** How a child is to be started. */
record Start(Program program, Allotment allotment) {

    /** Bytes of resident memory at which the child is ended. */
    long memoryLimit() {
        return allotment.memoryLimit();
    }

    /** Bytes of its Java heap. */
    long heap() {
        return allotment.heap();
    }

    /** Of the engine. */
    int threads() {
        return allotment.threads();
    }
}
