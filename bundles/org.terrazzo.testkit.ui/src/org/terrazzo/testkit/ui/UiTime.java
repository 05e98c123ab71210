// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.testkit.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Display;

/**
 * Runs the display's event loop and watches how long its thread is held up by a single event: by work on the processor,
 * by a lock, or by waiting. That another process had the processor in the meantime does not count, so that the
 * measure says the same on a busy machine.
 */
public final class UiTime {

    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final int NANOS = 1_000_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Display display = Display.getCurrent();
    private final long id = Thread.currentThread().threadId();
    private long longestNanos;

    /** On the display's thread, where all else is called, too. */
    public UiTime() {
        threads.setThreadContentionMonitoringEnabled(true);
    }

    /** Handles events until the condition holds. */
    public UiTime until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not in time: " + what);
            }
            if (!handleOne()) {
                display.timerExec(20, () -> {});
                display.sleep();
            }
        }
        return this;
    }

    /** Everything that is there to be drawn is drawn. */
    public UiTime settle() {
        boolean more = true;
        while (more) {
            more = handleOne();
        }
        return this;
    }

    private boolean handleOne() {
        long before = heldUp();
        boolean any = display.readAndDispatch();
        longestNanos = Math.max(longestNanos, heldUp() - before);
        return any;
    }

    private long heldUp() {
        ThreadInfo thread = threads.getThreadInfo(id);
        return threads.getCurrentThreadCpuTime() + NANOS * (thread.getBlockedTime() + thread.getWaitedTime());
    }

    /** What was measured until now no longer counts, as the loading of classes at the first use. */
    public void forget() {
        longestNanos = 0;
    }

    /** How long the longest of the events held the thread up. */
    public long longestMillis() {
        return longestNanos / NANOS;
    }
}
