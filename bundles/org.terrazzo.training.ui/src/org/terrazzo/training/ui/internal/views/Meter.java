// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.terrazzo.training.ui.internal.Words;

/** How much memory somebody has of what it may have: a bar that turns orange when there is little left. */
final class Meter {

    private static final int LEAST = 210;
    private static final int BAR = 5;
    private static final double TIGHT = 0.85;

    private final String name;
    private final Canvas canvas;
    private long used;
    private long limit;

    Meter(Composite parent, String name) {
        this.name = name;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
            @Override
            public Point computeSize(int width, int height, boolean changed) {
                return preferred();
            }
        };
        canvas.addPaintListener(event -> paint(event.gc));
    }

    private Point preferred() {
        GC gc = new GC(canvas);
        try {
            return new Point(
                    Math.max(LEAST, gc.textExtent(text()).x),
                    gc.getFontMetrics().getHeight() + BAR + 4);
        } finally {
            gc.dispose();
        }
    }

    Canvas control() {
        return canvas;
    }

    /** @param most bytes at which it ends; 0: not known */
    void show(long bytes, long most) {
        if (bytes != used || most != limit) {
            used = bytes;
            limit = most;
            canvas.setToolTipText(text());
            if (preferred().x > canvas.getSize().x) {
                canvas.requestLayout();
            }
            canvas.redraw();
        }
    }

    String text() {
        return name + ": " + Words.bytes(used) + (limit > 0 ? " of " + Words.bytes(limit) : "");
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setForeground(canvas.getForeground());
        gc.drawText(text(), 0, 0, true);
        int top = area.height - BAR - 1;
        gc.setBackground(new Color(Look.mixed(
                canvas.getForeground().getRGB(), canvas.getBackground().getRGB(), 0.2)));
        gc.fillRoundRectangle(0, top, area.width, BAR, BAR, BAR);
        if (limit > 0 && used > 0) {
            double share = Math.min(1, (double) used / limit);
            gc.setBackground(new Color(share > TIGHT ? Look.ORANGE : Look.BLUE));
            gc.fillRoundRectangle(0, top, (int) Math.max(BAR, share * area.width), BAR, BAR, BAR);
        }
    }
}
