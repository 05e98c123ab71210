// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.util.function.Consumer;
import org.terrazzo.annotation.spi.HoverHost;

/**
 * Work on the latest of many wishes, such as where the pointer is: while one is worked on, later ones wait, and of those
 * only the last counts. So what is shown keeps up with the pointer however long the work takes. For the tool's
 * thread.
 */
final class Latest<T> {

    private final HoverHost host;
    private final Consumer<T> then;
    private boolean working;
    private HoverHost.Work<T> waiting;

    Latest(HoverHost host, Consumer<T> then) {
        this.host = host;
        this.then = then;
    }

    void want(HoverHost.Work<T> work) {
        if (working) {
            waiting = work;
        } else {
            working = true;
            host.compute(work, this::done);
        }
    }

    private void done(T result) {
        working = false;
        HoverHost.Work<T> next = waiting;
        waiting = null;
        if (next != null) {
            want(next);
        }
        then.accept(result);
    }

    /** What waits is not wanted any more. */
    void forget() {
        waiting = null;
    }
}
