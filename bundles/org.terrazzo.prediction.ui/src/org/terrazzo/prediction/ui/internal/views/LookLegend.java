// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.views;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.terrazzo.prediction.ui.internal.draft.DraftColours;
import org.terrazzo.prediction.ui.internal.draft.Look;

/** What the colours over the image say; classes say it by their names and need none. */
final class LookLegend {

    private static final int BAR = 10;
    private static final int GAP = 6;
    private static final String SURE = "sure";
    private static final String NO_IDEA = "no idea";
    private static final String DIFFERENT = "the annotation says something else";

    private final Canvas canvas;
    private Look.Kind kind = Look.Kind.CLASSES;

    LookLegend(Composite page) {
        canvas = new Canvas(page, SWT.DOUBLE_BUFFERED) {
            @Override
            public Point computeSize(int width, int height, boolean changed) {
                GC gc = new GC(canvas);
                int line = gc.getFontMetrics().getHeight();
                gc.dispose();
                return new Point(width == SWT.DEFAULT ? 120 : width, line + 4);
            }
        };
        canvas.addPaintListener(event -> paint(event.gc));
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .exclude(true)
                .applyTo(canvas);
    }

    void show(Look.Kind shown) {
        kind = shown;
        canvas.setVisible(shown != Look.Kind.CLASSES);
        ((GridData) canvas.getLayoutData()).exclude = shown == Look.Kind.CLASSES;
        canvas.redraw();
    }

    private void paint(GC gc) {
        gc.setForeground(canvas.getForeground());
        if (kind == Look.Kind.UNCERTAINTY) {
            paintScale(gc);
        } else {
            gc.setBackground(colour(DraftColours.DIFFERENT));
            gc.fillRectangle(0, (canvas.getSize().y - BAR) / 2, BAR, BAR);
            gc.drawText(DIFFERENT, BAR + GAP, 1, true);
        }
    }

    private void paintScale(GC gc) {
        Rectangle area = canvas.getClientArea();
        int left = gc.textExtent(SURE).x + GAP;
        int width = Math.max(1, area.width - left - gc.textExtent(NO_IDEA).x - GAP);
        gc.drawText(SURE, 0, 1, true);
        for (int x = 0; x < width; x++) {
            gc.setBackground(colour(DraftColours.heat(255 * x / width)));
            gc.fillRectangle(left + x, (area.height - BAR) / 2, 1, BAR);
        }
        gc.drawText(NO_IDEA, left + width + GAP, 1, true);
    }

    /** As it looks over black. */
    private static Color colour(int argb) {
        int alpha = argb >>> 24;
        return new Color(
                (argb >> 16 & 0xFF) * alpha / 255, (argb >> 8 & 0xFF) * alpha / 255, (argb & 0xFF) * alpha / 255);
    }
}
