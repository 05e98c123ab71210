// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks.workbench;

import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** The display's thread, seen from another one. */
final class Ui {

    private Ui() {}

    static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    static void run(Runnable task) {
        display().syncExec(task);
    }

    static <T> T get(Callable<T> question) {
        Object[] answer = new Object[1];
        display().syncExec(() -> {
            try {
                answer[0] = question.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        @SuppressWarnings("unchecked")
        T typed = (T) answer[0];
        return typed;
    }

    /** Looks every millisecond. */
    static void until(String what, BooleanSupplier condition, long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        while (!get(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not in time: " + what);
            }
            Thread.sleep(1);
        }
    }
}
