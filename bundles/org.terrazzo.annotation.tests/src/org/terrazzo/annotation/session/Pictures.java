// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session;

import java.util.Arrays;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelRaster;

/** How documents look. */
final class Pictures {

    private Pictures() {}

    /** All labels but those within the box, which are 0. */
    static byte[] outside(AnnotationDocument document, Box box) {
        LabelRaster raster = Rasteriser.rasterise(document, LabelRaster.UNLABELLED);
        byte[] labels = raster.labels().clone();
        for (int y = box.y(); y < box.bottom(); y++) {
            Arrays.fill(labels, y * raster.width() + box.x(), y * raster.width() + box.right(), (byte) 0);
        }
        return labels;
    }
}
