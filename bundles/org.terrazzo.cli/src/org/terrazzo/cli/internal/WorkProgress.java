// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import org.terrazzo.dataset.spi.Progress;

/** Shows work that this process does itself, and ends it on Ctrl+C. */
record WorkProgress(Ticker ticker, Interruption interruption) implements Progress, AutoCloseable {

    static WorkProgress on(Desk desk, boolean json) {
        return new WorkProgress(Ticker.on(desk.terminal(), json), desk.interruption());
    }

    @Override
    public void at(long done, long total, String what) {
        ticker.now(total > 0 ? done + " of " + total + "  " + what : done + "  " + what);
    }

    @Override
    public boolean cancelled() {
        return interruption.requested();
    }

    @Override
    public void close() {
        ticker.end();
    }
}
