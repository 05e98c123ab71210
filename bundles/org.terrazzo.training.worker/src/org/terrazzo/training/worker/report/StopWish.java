// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.report;

import java.util.concurrent.atomic.AtomicReference;

/** Whether somebody asked for the run to stop, and who asked first. Safe for use by many threads. */
public class StopWish {

    private final AtomicReference<String> by = new AtomicReference<>();

    public void stop(String who) {
        by.compareAndSet(null, who == null || who.isBlank() ? "an unnamed caller" : who);
    }

    public boolean isWished() {
        return by.get() != null;
    }

    /** Who asked, or null if nobody did. */
    public String by() {
        return by.get();
    }
}
