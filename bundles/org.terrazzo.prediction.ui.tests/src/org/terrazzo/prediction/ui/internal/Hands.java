// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal;

import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** A user's hands on mouse and keyboard: real events. */
final class Hands {

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Display display = Display.getCurrent();

    /** Runs the event loop until the condition holds. */
    static void until(String what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not in time: " + what);
            }
            if (!display.readAndDispatch()) {
                display.timerExec(20, () -> {});
                display.sleep();
            }
        }
    }

    /** Presses keys together, such as {@link SWT#MOD1} and a letter, and lets them go. */
    Hands press(int... keys) {
        return post(keys).pump();
    }

    /** As {@link #press}, for whoever handles the events. */
    Hands post(int... keys) {
        for (int key : keys) {
            post(SWT.KeyDown, key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            post(SWT.KeyUp, keys[i]);
        }
        return this;
    }

    private void post(int type, int key) {
        Event event = new Event();
        event.type = type;
        if (key < SWT.KEYCODE_BIT && (key & SWT.MODIFIER_MASK) == 0) {
            event.character = (char) key;
        } else {
            event.keyCode = key;
        }
        display.post(event);
    }

    Hands moveTo(Canvas canvas, int x, int y) {
        Point target = canvas.toDisplay(x, y);
        boolean[] there = {display.getCursorLocation().equals(target)};
        Listener listener = moved -> there[0] |= moved.x == x && moved.y == y;
        canvas.addListener(SWT.MouseMove, listener);
        canvas.addListener(SWT.MouseEnter, listener); // a canvas that it enters hears of no move before the next one
        Event event = new Event();
        event.type = SWT.MouseMove;
        event.x = target.x;
        event.y = target.y;
        display.post(event);
        until("the pointer is at " + target, () -> there[0]);
        canvas.removeListener(SWT.MouseMove, listener);
        canvas.removeListener(SWT.MouseEnter, listener);
        return this;
    }

    Hands button(Canvas canvas, int type) {
        boolean[] heard = new boolean[1];
        Point pointer = canvas.toControl(display.getCursorLocation());
        Listener listener = arrived -> {
            arrived.x = pointer.x; // GTK's posted buttons do not say where they were pressed
            arrived.y = pointer.y;
            heard[0] = true;
        };
        display.addFilter(type, listener);
        Event event = new Event();
        event.type = type;
        event.button = 1;
        display.post(event);
        until("the canvas hears the button", () -> heard[0]);
        display.removeFilter(type, listener);
        return this;
    }

    private Hands pump() {
        boolean more = true;
        while (more) {
            more = display.readAndDispatch();
        }
        return this;
    }
}
