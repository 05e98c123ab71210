// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.terrazzo.annotation.ui.internal.canvas.Layer;
import org.terrazzo.annotation.ui.internal.canvas.ShapePainter;
import org.terrazzo.annotation.ui.internal.canvas.Viewport;
import org.terrazzo.annotation.ui.internal.drawing.ImageEditing;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;

/** Draws a line around what is selected: along a polygon's border, or around the box of a pixel set. */
record SelectionLayer(ImageEditing editing) implements Layer {

    @Override
    public void paint(GC gc, Viewport viewport, Box dirty) {
        Set<String> chosen = editing.selection();
        if (!chosen.isEmpty()) {
            ShapePainter painter = new ShapePainter(gc, viewport, dirty);
            editing.document().regions().stream()
                    .filter(region -> chosen.contains(region.id()))
                    .forEach(region -> outline(gc, painter, region));
        }
    }

    private static void outline(GC gc, ShapePainter painter, Region region) {
        Color light = gc.getDevice().getSystemColor(SWT.COLOR_YELLOW);
        Color dark = gc.getDevice().getSystemColor(SWT.COLOR_BLACK);
        gc.setLineWidth(1);
        switch (region.geometry()) {
            case Polygon polygon -> {
                gc.setLineStyle(SWT.LINE_SOLID);
                painter.outline(polygon, light, dark);
            }
            case PixelSet pixels -> {
                gc.setLineStyle(SWT.LINE_DASH);
                painter.frame(pixels.bounds(), light, dark);
            }
        }
    }
}
