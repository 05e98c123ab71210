// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.OptionalInt;

/** A child that this process started. */
record LaunchedChild(Process handle, ProcessRecord process) implements Child {

    @Override
    public boolean alive() {
        return handle.isAlive();
    }

    @Override
    public OptionalInt exitStatus() {
        return handle.isAlive() ? OptionalInt.empty() : OptionalInt.of(handle.exitValue());
    }

    @Override
    public void whenGone(Runnable then) {
        handle.onExit().thenRun(then);
    }
}
