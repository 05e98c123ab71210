// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.testkit.ui;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Display;

/**
 * Waits for what happens in a window. On the display's own thread it handles the window's events meanwhile; on any other,
 * as that of a user who goes on while dialogs are open, it lets the display handle them.
 */
public final class EventLoop {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOOK_MILLIS = 20;

    private final Display display;

    public EventLoop(Display display) {
        this.display = display;
    }

    private boolean isOwn() {
        return display.getThread() == Thread.currentThread();
    }

    /** Asks something of the window, on its thread. What it throws fails the test. */
    public <T> T ask(Supplier<T> question) {
        FutureTask<T> task = new FutureTask<>(question::get);
        display.syncExec(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Does something to the window, on its thread. What it throws fails the test. */
    public void run(Runnable deed) {
        ask(() -> {
            deed.run();
            return null;
        });
    }

    /**
     * Waits a minute at most until the condition, which is asked for on the display's thread, holds.
     *
     * @throws AssertionError if it does not, saying for what was waited
     */
    public void until(String what, BooleanSupplier condition) {
        until(what, PATIENCE, condition);
    }

    /**
     * Waits until the condition, which is asked for on the display's thread, holds.
     *
     * @throws AssertionError if it does not in time, saying for what was waited
     */
    public void until(String what, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!ask(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not in time: " + what);
            }
            wait(display);
        }
    }

    private void wait(Display shown) {
        if (!isOwn()) {
            awaitTimer();
        } else if (!shown.readAndDispatch()) {
            shown.timerExec(LOOK_MILLIS, () -> {});
            shown.sleep();
        }
    }

    private void awaitTimer() {
        CountDownLatch later = new CountDownLatch(1);
        run(() -> display.timerExec(LOOK_MILLIS, later::countDown));
        try {
            later.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Everything that was posted until now, or that was to be drawn, is done. */
    public void settle() {
        if (isOwn()) {
            boolean more = true;
            while (more) {
                more = display.readAndDispatch();
            }
        } else {
            run(() -> {}); // comes after all events
        }
    }
}
