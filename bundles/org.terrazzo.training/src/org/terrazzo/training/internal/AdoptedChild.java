// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.OptionalInt;

/** A child that another process started, which has gone since. */
record AdoptedChild(ProcessRecord process) implements Child {

    @Override
    public boolean alive() {
        return ProcessIdentity.lives(process.pid(), process.identity());
    }

    @Override
    public OptionalInt exitStatus() {
        return OptionalInt.empty();
    }

    /** Nobody tells; the supervisor's next look will. */
    @Override
    public void whenGone(Runnable then) {
        if (!alive()) {
            then.run();
        }
    }
}
