// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.model.LabelRaster;

/** Counts the labels of a document as a coarse picture shows them, so that it takes little time on any image. */
public final class LabelCounts {

    /** Both sides of the picture that is counted are at most this, in pixels. */
    private static final int SIDE = 1024;

    private LabelCounts() {}

    /** For each class index its share of the image, 0..1. */
    public static double[] shares(AnnotationDocument document) {
        int level = 0;
        while (Math.max(document.width(), document.height()) >> level > SIDE) {
            level++;
        }
        LabelRaster raster = LabelTiles.coarse(document, level);
        long[] counts = raster.histogram();
        double[] shares = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            shares[i] = (double) counts[i] / raster.box().area();
        }
        return shares;
    }
}
