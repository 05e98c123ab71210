// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.terrazzo.annotation.ui.internal.canvas.ImageCanvas;
import org.terrazzo.annotation.ui.internal.canvas.Layer;
import org.terrazzo.annotation.ui.internal.canvas.Viewport;
import org.terrazzo.model.Box;

/** Two lines through the pointer, across the whole canvas, while the user wants them. */
final class Crosshair implements Layer {

    private final Canvas canvas;
    private boolean wanted;
    private int x;
    private int y;

    Crosshair(ImageCanvas image) {
        canvas = image.control();
        canvas.addListener(SWT.MouseMove, this::moved);
    }

    void show(boolean show) {
        if (wanted != show) {
            wanted = show;
            redraw(x, y);
        }
    }

    private void moved(Event event) {
        int oldX = x;
        int oldY = y;
        x = event.x;
        y = event.y;
        if (wanted) {
            redraw(oldX, oldY);
            redraw(x, y);
        }
    }

    private void redraw(int column, int row) {
        canvas.redraw(column - 1, 0, 3, canvas.getSize().y, false);
        canvas.redraw(0, row - 1, canvas.getSize().x, 3, false);
    }

    @Override
    public void paint(GC gc, Viewport viewport, Box dirty) {
        if (wanted) {
            gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_YELLOW));
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.setLineWidth(1);
            gc.drawLine(x, 0, x, viewport.height());
            gc.drawLine(0, y, viewport.width(), y);
        }
    }
}
