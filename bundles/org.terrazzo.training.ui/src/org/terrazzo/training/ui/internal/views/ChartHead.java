// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.views;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.terrazzo.training.ui.internal.views.CurveChart.Line;

/** What a chart shows and which colour is what, in one line above it; in two where it is narrow. */
final class ChartHead {

    private static final int GAP = 10;
    private static final int SIGN = 12;
    private static final int MARGIN = 6;

    private final Canvas canvas;
    private final String title;
    private List<Line> lines = List.of();

    ChartHead(Composite parent, String title) {
        this.title = title;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
            @Override
            public Point computeSize(int width, int height, boolean changed) {
                return preferred(width);
            }
        };
        canvas.addPaintListener(event -> paint(event.gc));
    }

    Canvas control() {
        return canvas;
    }

    void show(List<Line> shown) {
        List<Line> named = shown.size() > 1 ? shown : List.of();
        if (!named.equals(lines)) {
            lines = named;
            canvas.requestLayout();
            canvas.redraw();
        }
    }

    private Point preferred(int hint) {
        GC gc = new GC(canvas);
        try {
            int line = gc.getFontMetrics().getHeight();
            int all = gc.textExtent(title).x + keys(gc) + 2 * MARGIN;
            int width = hint == SWT.DEFAULT ? all : hint;
            return new Point(width, (width < all ? 2 * line : line) + MARGIN);
        } finally {
            gc.dispose();
        }
    }

    private int keys(GC gc) {
        return lines.stream().mapToInt(line -> width(gc, line)).sum();
    }

    private static int width(GC gc, Line line) {
        return GAP + SIGN + 4 + gc.textExtent(line.label()).x;
    }

    private void paint(GC gc) {
        int width = canvas.getClientArea().width;
        int height = gc.getFontMetrics().getHeight();
        gc.setForeground(canvas.getForeground());
        gc.drawText(title, MARGIN, MARGIN / 2, true);
        int taken = MARGIN + gc.textExtent(title).x;
        boolean below = taken + keys(gc) + MARGIN > width;
        int x = below ? MARGIN - GAP : Math.max(taken, width - keys(gc) - MARGIN);
        for (Line line : lines) {
            paint(gc, line, x + GAP, MARGIN / 2 + (below ? height : 0));
            x += width(gc, line);
        }
    }

    private void paint(GC gc, Line line, int x, int y) {
        int middle = y + gc.getFontMetrics().getHeight() / 2;
        gc.setBackground(new Color(line.colour()));
        gc.fillRoundRectangle(x, middle - 1, SIGN, 3, 3, 3);
        RGB quiet = Look.mixed(
                canvas.getForeground().getRGB(), canvas.getBackground().getRGB(), 0.8);
        gc.setForeground(new Color(quiet));
        gc.drawText(line.label(), x + SIGN + 4, y, true);
    }
}
