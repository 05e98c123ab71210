// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.terrazzo.annotation.ui.internal.canvas.DisplaySettings;

/** The frequencies of an image's values, and over them the line by which values become brightness. */
final class HistogramCanvas {

    private static final int LINE_STEPS = 64;

    private final Canvas canvas;
    private PixelValues values;
    private DisplaySettings settings;
    private double from;
    private double to = 1;

    HistogramCanvas(Composite parent, DisplaySettings settings) {
        this.settings = settings;
        canvas = new Canvas(parent, SWT.BORDER | SWT.DOUBLE_BUFFERED);
        canvas.addPaintListener(this::paint);
    }

    Canvas control() {
        return canvas;
    }

    /** @param from the value at the left edge */
    void show(PixelValues other, double from, double to) {
        this.values = other;
        this.from = from;
        this.to = to;
        canvas.redraw();
    }

    void show(DisplaySettings other) {
        settings = other;
        canvas.redraw();
    }

    private void paint(PaintEvent event) {
        GC gc = event.gc;
        Point size = canvas.getSize();
        gc.setBackground(gc.getDevice().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        gc.fillRectangle(0, 0, size.x, size.y);
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        if (values == null) {
            gc.drawText("Reading the image \u2026", 8, 8, true);
        } else {
            bars(gc, size);
            line(gc, size);
        }
    }

    /** The height grows with the logarithm, or a dark ground would leave nothing to be seen of the rest. */
    private void bars(GC gc, Point size) {
        int[] counts = values.counts(from, to, Math.max(1, size.x));
        double highest = Math.log1p(Arrays.stream(counts).max().orElse(1));
        gc.setAlpha(140);
        for (int x = 0; x < counts.length && highest > 0; x++) {
            int height = (int) Math.round(Math.log1p(counts[x]) / highest * (size.y - 4));
            gc.drawLine(x, size.y, x, size.y - height);
        }
        gc.setAlpha(255);
    }

    private void line(GC gc, Point size) {
        gc.setAntialias(SWT.ON);
        gc.setLineWidth(2);
        gc.setForeground(gc.getDevice().getSystemColor(SWT.COLOR_LIST_SELECTION));
        int[] points = new int[2 * (LINE_STEPS + 1)];
        for (int i = 0; i <= LINE_STEPS; i++) {
            double share = (double) i / LINE_STEPS;
            double low = settings.range().low();
            double value = low + share * (settings.range().high() - low);
            points[2 * i] = (int) Math.round((value - from) / (to - from) * size.x);
            points[2 * i + 1] = (int) Math.round((1 - Math.pow(share, 1 / settings.gamma())) * (size.y - 4)) + 2;
        }
        gc.drawPolyline(points);
        gc.drawLine(0, size.y - 2, points[0], size.y - 2);
        gc.drawLine(points[points.length - 2], 2, size.x, 2);
    }
}
