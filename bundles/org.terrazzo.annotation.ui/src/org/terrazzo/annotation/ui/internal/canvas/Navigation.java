// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/**
 * Moving about the image: the wheel zooms at the pointer, the middle button or the space bar with any move pans, the map leads
 * anywhere.
 */
public final class Navigation {

    private static final double STEP = 1.25;

    private final ImageCanvas image;
    private boolean spaceHeld;
    private boolean middleHeld;
    private boolean mapHeld;
    private Point last;

    public Navigation(ImageCanvas image) {
        this.image = image;
        Canvas canvas = image.control();
        canvas.addListener(SWT.MouseWheel, this::wheel);
        canvas.addListener(SWT.MouseDown, event -> button(event, true));
        canvas.addListener(SWT.MouseUp, event -> button(event, false));
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.KeyDown, event -> space(event, true));
        canvas.addListener(SWT.KeyUp, event -> space(event, false));
        canvas.addListener(SWT.FocusOut, event -> spaceHeld = false);
    }

    /** True while the pointer moves the picture and no tool should hear of it. */
    public boolean isPanning() {
        return spaceHeld || middleHeld || mapHeld;
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MODIFIER_MASK) == 0) {
            image.show(image.viewport().zoomed(Math.pow(STEP, Integer.signum(event.count)), event.x, event.y));
        }
    }

    private void button(Event event, boolean down) {
        if (event.button == 2) {
            middleHeld = down;
        }
        if (event.button == 1) {
            mapHeld = down && image.map().covers(image.viewport(), event.x, event.y);
            leadByMap(event);
        }
        last = new Point(event.x, event.y);
    }

    private void leadByMap(Event event) {
        if (mapHeld) {
            image.show(image.map().moved(image.viewport(), event.x, event.y));
        }
    }

    private void space(Event event, boolean down) {
        if (event.keyCode == SWT.SPACE) {
            spaceHeld = down;
        }
    }

    private void move(Event event) {
        leadByMap(event);
        if ((spaceHeld || middleHeld) && last != null) {
            image.show(image.viewport().panned(event.x - last.x, event.y - last.y));
        }
        last = new Point(event.x, event.y);
    }
}
