// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import java.util.Set;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.model.Region;
import org.terrazzo.model.Rgb;

/**
 * What is drawn over an image, and how.
 *
 * @param opacity 0 (not to be seen) to 255
 * @param contours lines around the regions in place of areas
 * @param hidden indices of classes that are not shown
 * @param absent ids of regions that are not shown for the moment
 */
public record Overlay(
        AnnotationDocument document,
        LabelClasses classes,
        int opacity,
        boolean contours,
        Set<Integer> hidden,
        Set<String> absent) {

    private static final RGB UNKNOWN = new RGB(255, 0, 255);

    boolean shows(Region region) {
        return !hidden.contains(region.classIndex()) && !absent.contains(region.id());
    }

    public Overlay with(AnnotationDocument other) {
        return new Overlay(other, classes, opacity, contours, hidden, absent);
    }

    public Overlay with(LabelClasses others) {
        return new Overlay(document, others, opacity, contours, hidden, absent);
    }

    public Overlay hiding(Set<Integer> indices) {
        return new Overlay(document, classes, opacity, contours, indices, absent);
    }

    public Overlay shown(int otherOpacity, boolean asContours) {
        return new Overlay(document, classes, otherOpacity, asContours, hidden, absent);
    }

    Overlay without(Set<String> ids) {
        return new Overlay(document, classes, opacity, contours, hidden, Set.copyOf(ids));
    }

    /** The box around these regions; empty if there are none of them. */
    Box bounds(Set<String> ids) {
        return document.regions().stream()
                .filter(region -> ids.contains(region.id()))
                .map(region -> region.geometry().bounds())
                .reduce(Box.EMPTY, Box::union);
    }

    RGB colour(int classIndex) {
        return classes.byIndex(classIndex)
                .map(LabelClass::colour)
                .map(Overlay::rgb)
                .orElse(UNKNOWN);
    }

    /** One colour for each class index. */
    PaletteData palette() {
        RGB[] colours = new RGB[256];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = colour(i);
        }
        return new PaletteData(colours);
    }

    private static RGB rgb(Rgb colour) {
        return new RGB(colour.red(), colour.green(), colour.blue());
    }
}
