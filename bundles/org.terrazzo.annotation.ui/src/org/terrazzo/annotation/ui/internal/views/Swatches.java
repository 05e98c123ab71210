// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.views;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageGcDrawer;
import org.eclipse.swt.widgets.Control;
import org.terrazzo.model.Rgb;

/** Small squares in the colours of classes; they live as long as a control. */
final class Swatches {

    private static final int SIZE = 14;

    private final Control control;
    private final Map<Rgb, Image> images = new HashMap<>();

    Swatches(Control control) {
        this.control = control;
        control.addListener(SWT.Dispose, event -> images.values().forEach(Image::dispose));
    }

    Image of(Rgb colour) {
        return images.computeIfAbsent(colour, this::draw);
    }

    private Image draw(Rgb colour) {
        ImageGcDrawer drawer = (gc, width, height) -> {
            gc.setBackground(new Color(colour.red(), colour.green(), colour.blue()));
            gc.fillRectangle(0, 0, width, height);
            gc.setForeground(new Color(90, 90, 90));
            gc.drawRectangle(0, 0, width - 1, height - 1);
        };
        return new Image(control.getDisplay(), drawer, SIZE, SIZE);
    }
}
