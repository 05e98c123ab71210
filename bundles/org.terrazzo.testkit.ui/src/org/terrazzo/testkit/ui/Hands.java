// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.testkit.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/**
 * A user's hands on mouse and keyboard: real events, one after the other, each of them handled before the next. They work
 * on the display's own thread and on any other; only there they go on while a dialog is open. Places are pixels from a
 * control's upper left corner.
 */
public final class Hands {

    private final Display display;
    private final EventLoop loop;

    public Hands(Display display) {
        this.display = display;
        this.loop = new EventLoop(display);
    }

    /** What they wait with. */
    public EventLoop loop() {
        return loop;
    }

    /** The pointer is over a place of a control; a canvas has heard of it. */
    public Hands moveTo(Control control, int x, int y) {
        Arrival arrival = loop.ask(() -> new Arrival(control, new Point(x, y)));
        try {
            loop.until("the pointer is at " + x + ", " + y, arrival::isThere);
        } finally {
            loop.run(arrival::close);
        }
        return this;
    }

    /** The way of the pointer to a place. For the display's thread. */
    private static final class Arrival {

        private final Control control;
        private final Point target;
        private final Listener listener;
        private boolean heard;

        Arrival(Control control, Point wanted) {
            this.control = control;
            target = control.toDisplay(wanted);
            heard = isOverTarget();
            listener = moved -> heard |= moved.x == wanted.x && moved.y == wanted.y;
            control.addListener(SWT.MouseMove, listener);
            if (control.getDisplay().getCursorControl() != control) {
                post(target.x + 1, target.y); // the first step into a control is no move in it
            }
            post(target.x, target.y);
        }

        private void post(int x, int y) {
            Event event = new Event();
            event.type = SWT.MouseMove;
            event.x = x;
            event.y = y;
            control.getDisplay().post(event);
        }

        private boolean isOverTarget() {
            return control.getDisplay().getCursorLocation().equals(target);
        }

        boolean isThere() {
            return heard || !(control instanceof Canvas) && isOverTarget();
        }

        void close() {
            if (!control.isDisposed()) {
                control.removeListener(SWT.MouseMove, listener);
            }
        }
    }

    /** A button of the mouse goes down where the pointer is. */
    public Hands press(int button) {
        return heard(SWT.MouseDown, () -> post(SWT.MouseDown, button));
    }

    public Hands release(int button) {
        return heard(SWT.MouseUp, () -> post(SWT.MouseUp, button));
    }

    /** Waits until a button is heard of by what it is pressed on. */
    private Hands heard(int type, Runnable deed) {
        boolean[] heard = new boolean[1];
        Listener listener = event -> {
            place(event);
            heard[0] = true;
        };
        loop.run(() -> {
            display.addFilter(type, listener);
            deed.run();
        });
        try {
            loop.until("a button is heard", () -> heard[0]);
        } finally {
            loop.run(() -> display.removeFilter(type, listener));
        }
        return this;
    }

    private void post(int type, int button) {
        Event event = new Event();
        event.type = type;
        event.button = button;
        display.post(event);
    }

    /** GTK's posted buttons do not say where they were pressed. */
    private static void place(Event event) {
        if (event.widget instanceof Control control) {
            Point pointer = control.toControl(event.display.getCursorLocation());
            event.x = pointer.x;
            event.y = pointer.y;
        }
    }

    public Hands click(Control control, int x, int y) {
        moveTo(control, x, y);
        return control instanceof Canvas ? press(1).release(1) : tap();
    }

    /** Presses and lets go at once: what could be dragged away, as a tab, waits for the second after the first. */
    private Hands tap() {
        return heard(SWT.MouseDown, () -> {
            post(SWT.MouseDown, 1);
            post(SWT.MouseUp, 1);
        });
    }

    /** Clicks in the middle of a control. */
    public Hands click(Control control) {
        Point size = loop.ask(control::getSize);
        return click(control, size.x / 2, size.y / 2);
    }

    /** Clicks in the middle of a part of a control, as a tab is. */
    public Hands click(Control control, Rectangle part) {
        return click(control, part.x + part.width / 2, part.y + part.height / 2);
    }

    /** Presses keys together, such as {@link SWT#MOD1} and a letter, and lets them go in the opposite order. */
    public Hands keys(int... keys) {
        for (int key : keys) {
            hold(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            letGo(keys[i]);
        }
        return this;
    }

    /** Types a text, letter by letter. */
    public Hands type(String text) {
        text.chars().forEach(this::keys);
        return this;
    }

    /** Presses a key, a letter or one such as {@link SWT#SHIFT}, until it is let go. */
    public Hands hold(int key) {
        return key(SWT.KeyDown, key);
    }

    public Hands letGo(int key) {
        return key(SWT.KeyUp, key);
    }

    private Hands key(int type, int key) {
        loop.run(() -> {
            Event event = new Event();
            event.type = type;
            if (isSign(key)) {
                event.character = (char) key;
            } else {
                event.keyCode = key;
            }
            display.post(event);
        });
        loop.settle();
        return this;
    }

    /** A letter, digit or mark on paper, unlike {@link SWT#CR} or {@link SWT#F8}. */
    private static boolean isSign(int key) {
        return (key & (SWT.KEYCODE_BIT | SWT.MODIFIER_MASK)) == 0 && !Character.isISOControl(key);
    }
}
