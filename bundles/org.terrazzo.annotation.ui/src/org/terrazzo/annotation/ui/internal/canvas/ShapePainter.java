// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.terrazzo.annotation.spi.PathLine;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/** Draws pixels, outlines and lines of the image where the viewport shows them. */
public record ShapePainter(GC gc, Viewport viewport, Box dirty) {

    /** Fills with the GC's background. Of rows that fall on one row of the screen the last one is drawn. */
    public void fill(PixelSet pixels) {
        int first = (int) Math.floor(viewport.imageY(dirty.y())) - 1;
        int last = (int) Math.ceil(viewport.imageY(dirty.bottom())) + 1;
        pixels.forEachRun((y, from, to) -> {
            if (y >= first && y <= last) {
                fill(y, from, to);
            }
        });
    }

    private void fill(int y, int from, int to) {
        int top = viewport.row(y);
        int bottom = viewport.row(y + 1.0);
        int left = Math.max(dirty.x(), viewport.column(from));
        int right = Math.min(dirty.right(), viewport.column(to));
        if (top < bottom && left < right) {
            gc.fillRectangle(left, top, right - left, bottom - top);
        }
    }

    /** Fills with the GC's background, by the even-odd rule. */
    public void fill(Polygon polygon) {
        Path path = path(polygon);
        gc.setFillRule(SWT.FILL_EVEN_ODD);
        gc.fillPath(path);
        path.dispose();
    }

    /** Fills as {@link #fill(Polygon)} does, and draws the border in the GC's foreground, without letting it shine through. */
    void fillAndOutline(Polygon polygon) {
        Path path = path(polygon);
        gc.setFillRule(SWT.FILL_EVEN_ODD);
        gc.fillPath(path);
        gc.setAlpha(255);
        gc.drawPath(path);
        path.dispose();
    }

    /** Draws the border so that it is seen on dark and on bright ground. */
    public void outline(Polygon polygon, Color light, Color dark) {
        Path path = path(polygon);
        stroke(path, light, dark);
        path.dispose();
    }

    /** Draws a box of the image likewise. */
    public void frame(Box box, Color light, Color dark) {
        Path path = new Path(gc.getDevice());
        float left = viewport.column(box.x());
        float top = viewport.row(box.y());
        path.addRectangle(left, top, viewport.column(box.right()) - left, viewport.row(box.bottom()) - top);
        stroke(path, light, dark);
        path.dispose();
    }

    private Path path(Polygon polygon) {
        Path path = new Path(gc.getDevice());
        add(path, polygon.shell());
        polygon.holes().forEach(hole -> add(path, hole));
        return path;
    }

    private void add(Path path, Ring ring) {
        add(path, ScreenRing.of(viewport, dirty, ring.size(), ring::x, ring::y).clipped(), true);
    }

    private static void add(Path path, ScreenRing points, boolean closed) {
        for (int i = 0; i < points.size(); i++) {
            if (i == 0) {
                path.moveTo((float) points.x(i), (float) points.y(i));
            } else {
                path.lineTo((float) points.x(i), (float) points.y(i));
            }
        }
        if (closed && points.size() > 0) {
            path.close();
        }
    }

    /** Draws a line twice, so that it is seen on dark and on bright ground. */
    void line(PathLine line, Color light, Color dark) {
        Path path = new Path(gc.getDevice());
        boolean dashed = gc.getLineStyle() != SWT.LINE_SOLID; // whose dashes begin where the line does
        Box part = dashed ? new Box(0, 0, viewport.width(), viewport.height()) : dirty;
        ScreenRing points = ScreenRing.of(viewport, part, line.size(), line::x, line::y);
        add(path, line.isClosed() ? points.clipped() : points, line.isClosed());
        stroke(path, light, dark);
        path.dispose();
    }

    private void stroke(Path path, Color light, Color dark) {
        int width = gc.getLineWidth();
        int style = gc.getLineStyle();
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(width + 2);
        gc.setForeground(dark);
        gc.drawPath(path);
        gc.setLineStyle(style);
        gc.setLineWidth(width);
        gc.setForeground(light);
        gc.drawPath(path);
    }
}
