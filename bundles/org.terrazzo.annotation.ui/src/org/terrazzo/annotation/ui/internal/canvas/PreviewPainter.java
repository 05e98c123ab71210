// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.terrazzo.annotation.spi.PathLine;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.Preview.Handle;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/** Draws what tools show: areas in the colours of their classes, lines and handles as large at any zoom. */
record PreviewPainter(GC gc, ShapePainter shapes, Overlay overlay) {

    private static final int ERASED_ALPHA = 130;
    private static final int LEAST_ALPHA = 110;

    void areas(Preview preview) {
        switch (preview) {
            case Preview.Pixels pixels -> pixels(pixels);
            case Preview.Regions regions -> regions.shown().forEach(this::region);
            case Preview.Several several -> several.parts().forEach(this::areas);
            case Preview.Lines lines -> {}
            case Preview.Nothing nothing -> {}
        }
    }

    private void pixels(Preview.Pixels pixels) {
        boolean erases = pixels.effect() == Preview.Effect.ERASE;
        gc.setAlpha(erases ? ERASED_ALPHA : alpha());
        gc.setBackground(erases ? system(SWT.COLOR_WHITE) : colour(pixels.classIndex()));
        shapes.fill(pixels.pixels());
        gc.setAlpha(255);
    }

    private void region(Region region) {
        gc.setAlpha(alpha());
        gc.setBackground(colour(region.classIndex()));
        gc.setAntialias(SWT.ON);
        switch (region.geometry()) {
            case Polygon polygon -> polygon(region, polygon);
            case PixelSet pixels -> shapes.fill(pixels);
        }
        gc.setAntialias(SWT.OFF);
        gc.setAlpha(255);
    }

    private void polygon(Region region, Polygon polygon) {
        gc.setForeground(colour(region.classIndex()));
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
        shapes.fillAndOutline(polygon);
    }

    void lines(Preview preview) {
        switch (preview) {
            case Preview.Lines lines -> draw(lines);
            case Preview.Several several -> several.parts().forEach(this::lines);
            case Preview.Pixels pixels -> {}
            case Preview.Regions regions -> {}
            case Preview.Nothing nothing -> {}
        }
    }

    private void draw(Preview.Lines lines) {
        gc.setAntialias(SWT.ON);
        lines.lines().forEach(this::line);
        gc.setAntialias(SWT.OFF);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
        new Handles(shapes).apart(lines.handles()).forEach(this::handle);
    }

    private void line(PathLine line) {
        boolean dashed = line.style() == PathLine.Style.GUIDE;
        gc.setLineStyle(dashed ? SWT.LINE_DASH : SWT.LINE_SOLID);
        gc.setLineWidth(1);
        Color light = switch (line.style()) {
            case OUTLINE, GUIDE -> system(SWT.COLOR_WHITE);
            case SELECTION -> system(SWT.COLOR_YELLOW);
            case FAULTY -> system(SWT.COLOR_RED);
        };
        shapes.line(line, light, system(SWT.COLOR_BLACK));
    }

    private void handle(Handle handle) {
        int x = shapes.viewport().column(handle.x());
        int y = shapes.viewport().row(handle.y());
        switch (handle.kind()) {
            case VERTEX -> square(x, y, 3, SWT.COLOR_WHITE);
            case ACTIVE_VERTEX -> square(x, y, 4, SWT.COLOR_YELLOW);
            case EDGE_MIDDLE -> disc(x, y, 3, SWT.COLOR_WHITE);
            case SNAP -> disc(x, y, 6, SWT.COLOR_CYAN);
            case CLOSING -> disc(x, y, 5, SWT.COLOR_GREEN);
            case CROSSING -> disc(x, y, 5, SWT.COLOR_RED);
        }
    }

    private void square(int x, int y, int half, int colour) {
        gc.setBackground(system(colour));
        gc.setForeground(system(SWT.COLOR_BLACK));
        gc.fillRectangle(x - half, y - half, 2 * half, 2 * half);
        gc.drawRectangle(x - half, y - half, 2 * half, 2 * half);
    }

    private void disc(int x, int y, int half, int colour) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(system(colour));
        gc.setForeground(system(SWT.COLOR_BLACK));
        gc.fillOval(x - half, y - half, 2 * half, 2 * half);
        gc.drawOval(x - half, y - half, 2 * half, 2 * half);
        gc.setAntialias(SWT.OFF);
    }

    /** What is being drawn must be seen, also where the document is shown faintly. */
    private int alpha() {
        return Math.max(LEAST_ALPHA, overlay.opacity());
    }

    private Color colour(int classIndex) {
        return new Color(overlay.colour(classIndex));
    }

    private Color system(int id) {
        return gc.getDevice().getSystemColor(id);
    }
}
