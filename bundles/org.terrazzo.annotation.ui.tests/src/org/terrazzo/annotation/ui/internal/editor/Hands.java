// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** A user's hands on mouse and keyboard: real events, in image coordinates, one after the other. */
final class Hands {

    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final Desk desk;
    private final Canvas canvas;
    private final Display display;

    Hands(Desk desk) {
        this.desk = desk;
        this.canvas = desk.canvas().control();
        this.display = canvas.getDisplay();
    }

    /** Runs the event loop until the condition holds. */
    static void until(String what, BooleanSupplier condition) {
        until(what, PATIENCE_NANOS, condition);
    }

    static void until(String what, long nanos, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.nanoTime() + nanos;
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

    /** The pointer is over a point of the image, and the canvas knows. */
    Hands moveTo(double x, double y) {
        Point target =
                canvas.toDisplay((int) Math.floor(desk.canvas().viewport().canvasX(x)), (int)
                        Math.floor(desk.canvas().viewport().canvasY(y)));
        boolean[] there = {display.getCursorLocation().equals(target)};
        Point wanted = canvas.toControl(target);
        Listener listener = moved -> there[0] |= moved.x == wanted.x && moved.y == wanted.y;
        canvas.addListener(SWT.MouseMove, listener);
        Event event = new Event();
        event.type = SWT.MouseMove;
        event.x = target.x;
        event.y = target.y;
        display.post(event);
        until("the pointer is at " + wanted, () -> there[0]);
        canvas.removeListener(SWT.MouseMove, listener);
        return this;
    }

    /** The pointer comes back from elsewhere: a canvas that it enters hears of no move before the next one. */
    Hands enter() {
        Point target = canvas.toDisplay(1, 1);
        Event event = new Event();
        event.type = SWT.MouseMove;
        event.x = target.x;
        event.y = target.y;
        display.post(event);
        until("the pointer is back", () -> display.getCursorLocation().equals(target));
        return pump();
    }

    Hands press(int button) {
        return button(SWT.MouseDown, button);
    }

    Hands release(int button) {
        return button(SWT.MouseUp, button);
    }

    private Hands button(int type, int button) {
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
        event.button = button;
        display.post(event);
        until("the canvas hears button " + button, () -> heard[0]);
        display.removeFilter(type, listener);
        return this;
    }

    Hands click(double x, double y) {
        return moveTo(x, y).press(1).release(1);
    }

    /** Two clicks at one place, of which the window system makes a double click where the clicks are not posted ones. */
    Hands doubleClick(double x, double y) {
        click(x, y).press(1);
        Point pointer = canvas.toControl(display.getCursorLocation());
        Event event = new Event();
        event.button = 1;
        event.x = pointer.x;
        event.y = pointer.y;
        canvas.notifyListeners(SWT.MouseDoubleClick, event);
        return release(1);
    }

    /** @param xy x0, y0, x1, y1, ... */
    Hands drag(double... xy) {
        moveTo(xy[0], xy[1]).press(1);
        for (int i = 2; i < xy.length; i += 2) {
            moveTo(xy[i], xy[i + 1]);
        }
        return release(1);
    }

    /** Does something while a key such as {@link SWT#SHIFT} is held; posted mouse events do not say so themselves. */
    Hands holding(int modifier, Runnable action) {
        Listener marker = event -> event.stateMask |= modifier;
        int[] types = {SWT.MouseDown, SWT.MouseUp, SWT.MouseMove};
        hold(modifier);
        for (int type : types) {
            display.addFilter(type, marker);
        }
        try {
            action.run();
        } finally {
            for (int type : types) {
                display.removeFilter(type, marker);
            }
            letGo(modifier);
        }
        return this;
    }

    /** A letter or sign while a key such as {@link SWT#MOD1} is held. */
    Hands chord(int modifier, char character) {
        return hold(modifier).type(character).letGo(modifier);
    }

    /** Turns the wheel, away from the user where positive; not every window system lets wheels be turned by others. */
    Hands wheel(int clicks) {
        return wheel(clicks, 0);
    }

    /** @param modifier that is held meanwhile */
    Hands wheel(int clicks, int modifier) {
        Point pointer = canvas.toControl(display.getCursorLocation());
        Event event = new Event();
        event.count = clicks;
        event.stateMask = modifier;
        event.x = pointer.x;
        event.y = pointer.y;
        canvas.notifyListeners(SWT.MouseWheel, event);
        return this;
    }

    /** The canvas column of the pointer. */
    int column() {
        return canvas.toControl(display.getCursorLocation()).x;
    }

    /** A letter, digit or sign. */
    Hands type(char character) {
        return key(event -> event.character = character);
    }

    /** A key by its code, such as {@link SWT#PAGE_DOWN}. */
    Hands key(int code) {
        return key(event -> event.keyCode = code);
    }

    private Hands key(Consumer<Event> filled) {
        for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            Event event = new Event();
            event.type = type;
            filled.accept(event);
            display.post(event);
        }
        pump();
        return this;
    }

    /** Presses a key, such as {@link SWT#SHIFT} or {@link SWT#SPACE}, until it is let go. */
    Hands hold(int key) {
        return half(SWT.KeyDown, key);
    }

    Hands letGo(int key) {
        return half(SWT.KeyUp, key);
    }

    private Hands half(int type, int key) {
        Event event = new Event();
        event.type = type;
        if (key == SWT.SPACE) {
            event.character = ' ';
        } else {
            event.keyCode = key;
        }
        display.post(event);
        return pump();
    }

    /** Everything that has been posted is handled, and the tool has done its part. */
    Hands pump() {
        boolean more = true;
        while (more) {
            more = display.readAndDispatch();
        }
        return this;
    }
}
