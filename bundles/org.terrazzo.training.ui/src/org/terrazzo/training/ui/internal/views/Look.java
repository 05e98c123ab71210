// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** Colours that can be told apart by everybody, on light and on dark ground. */
final class Look {

    static final RGB BLUE = new RGB(0, 114, 178);
    static final RGB ORANGE = new RGB(213, 94, 0);
    static final RGB GREEN = new RGB(0, 158, 115);
    static final RGB PURPLE = new RGB(204, 121, 167);
    static final RGB AMBER = new RGB(230, 159, 0);
    static final RGB SKY = new RGB(86, 180, 233);

    /** For lines that are told apart by their place in a list. */
    static final RGB[] LINES = {BLUE, ORANGE, GREEN, PURPLE, AMBER, SKY};

    private static final int MIDDLE = 128;

    private Look() {}

    static RGB line(int place) {
        return LINES[place % LINES.length];
    }

    static boolean dark(Control control) {
        RGB ground = control.getBackground().getRGB();
        return (ground.red + ground.green + ground.blue) / 3 < MIDDLE;
    }

    /** @param share of the first, 0..1 */
    static RGB mixed(RGB one, RGB other, double share) {
        return new RGB(
                mixed(one.red, other.red, share),
                mixed(one.green, other.green, share),
                mixed(one.blue, other.blue, share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one * share + other * (1 - share));
    }

    /** Moved away from the ground until it can be seen on it, as the black of a class named background. */
    static RGB visible(RGB colour, Control ground) {
        RGB on = ground.getBackground().getRGB();
        int distance =
                Math.abs(colour.red - on.red) + Math.abs(colour.green - on.green) + Math.abs(colour.blue - on.blue);
        return distance > MIDDLE ? colour : mixed(colour, ground.getForeground().getRGB(), 0.5);
    }

    static Color quiet(Control control) {
        return control.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND);
    }
}
