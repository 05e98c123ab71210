// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.live;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Hands values from any thread to the display's. What comes while an earlier one still waits takes its place, so that
 * the display's queue never holds more than one. When the control is gone nothing is handed over any more.
 */
public final class NewestOnly<T> implements Consumer<T> {

    private final Control control;
    private final Display display;
    private final Consumer<T> target;
    private final AtomicReference<T> waiting = new AtomicReference<>();

    /** @param target is called on the display's thread */
    public NewestOnly(Control control, Consumer<T> target) {
        this.control = control;
        this.display = control.getDisplay();
        this.target = target;
    }

    @Override
    public void accept(T value) {
        if (waiting.getAndSet(value) == null && !display.isDisposed()) {
            display.asyncExec(this::handOver);
        }
    }

    private void handOver() {
        T newest = waiting.getAndSet(null);
        if (!control.isDisposed()) {
            target.accept(newest);
        }
    }
}
