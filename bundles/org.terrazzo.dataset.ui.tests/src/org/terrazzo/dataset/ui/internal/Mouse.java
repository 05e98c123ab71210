// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.ui.internal;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/** Posts real events of mouse and keyboard over one control. */
public record Mouse(Control control) {

    /** A click with the first button, in the control's coordinates, while keys such as {@link SWT#SHIFT} are held. */
    public void click(int x, int y, int modifiers) {
        Widgets.until("it is there", () -> control.isVisible() && control.getSize().x > x && control.getSize().y > y);
        Point target = control.toDisplay(x, y);
        post(SWT.MouseMove, event -> {
            event.x = target.x;
            event.y = target.y;
        });
        Display display = control.getDisplay();
        Widgets.until("the pointer is there", () -> display.getCursorLocation().equals(target));
        button(SWT.MouseDown, x, y, modifiers);
        button(SWT.MouseUp, x, y, modifiers);
    }

    /** GTK's posted buttons say neither where they were pressed nor which keys were held. */
    private void button(int type, int x, int y, int modifiers) {
        boolean[] heard = new boolean[1];
        Listener marker = event -> {
            event.x = x;
            event.y = y;
            event.stateMask |= modifiers;
            heard[0] |= event.widget == control;
        };
        control.getDisplay().addFilter(type, marker);
        post(type, event -> event.button = 1);
        Widgets.until("the button is heard", () -> heard[0]);
        control.getDisplay().removeFilter(type, marker);
    }

    /** A letter or a key by its code, while others, such as {@link SWT#MOD1}, are held. */
    public void key(int key, int... held) {
        for (int each : held) {
            post(SWT.KeyDown, event -> event.keyCode = each);
        }
        for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            post(type, event -> {
                if (key < SWT.KEYCODE_BIT) {
                    event.character = (char) key;
                } else {
                    event.keyCode = key;
                }
            });
        }
        for (int each : held) {
            post(SWT.KeyUp, event -> event.keyCode = each);
        }
    }

    private void post(int type, Consumer<Event> filled) {
        Event event = new Event();
        event.type = type;
        filled.accept(event);
        control.getDisplay().post(event);
    }
}
