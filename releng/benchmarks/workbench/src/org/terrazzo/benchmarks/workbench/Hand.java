// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks.workbench;

import java.awt.AWTException;
import java.awt.Robot;
import java.awt.event.InputEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

/** A hand on the mouse over a control: it reaches the window system by a way of its own, whatever the display's thread does. */
final class Hand {

    private static final int[] BUTTONS = {
        InputEvent.BUTTON1_DOWN_MASK, InputEvent.BUTTON2_DOWN_MASK, InputEvent.BUTTON3_DOWN_MASK
    };

    private final Robot robot;
    private final Point origin;

    /** @param control that stays where it is */
    Hand(Control control) {
        try {
            robot = new Robot();
        } catch (AWTException e) {
            throw new IllegalStateException(e);
        }
        origin = Ui.get(() -> control.toDisplay(0, 0));
    }

    void moveTo(int x, int y) {
        robot.mouseMove(origin.x + x, origin.y + y);
    }

    /** @param button 1, 2 or 3 */
    void press(int button) {
        robot.mousePress(BUTTONS[button - 1]);
    }

    void release(int button) {
        robot.mouseRelease(BUTTONS[button - 1]);
    }

    /** @param clicks away from the user where positive */
    void wheel(int clicks) {
        robot.mouseWheel(-clicks);
    }
}
