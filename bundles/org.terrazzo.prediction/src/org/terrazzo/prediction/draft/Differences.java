// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.draft;

import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.PixelSet;

/** Where two rasters of the same size do not agree. */
public final class Differences {

    private Differences() {}

    /**
     * The pixels to which an annotation gives another class than a draft does. A pixel without a class in the
     * annotation differs from nothing.
     *
     * @throws IllegalArgumentException if the sizes are not the same
     */
    public static PixelSet of(LabelRaster annotation, LabelRaster draft) {
        checkSize(annotation, draft);
        byte[] right = annotation.labels();
        byte[] found = draft.labels();
        int width = annotation.width();
        return PixelSet.where(width, annotation.height(), (x, y) -> differ(right[y * width + x], found[y * width + x]));
    }

    /** How many pixels {@link #of} would find. */
    public static long count(LabelRaster annotation, LabelRaster draft) {
        checkSize(annotation, draft);
        byte[] right = annotation.labels();
        byte[] found = draft.labels();
        long count = 0;
        for (int i = 0; i < right.length; i++) {
            count += differ(right[i], found[i]) ? 1 : 0;
        }
        return count;
    }

    private static boolean differ(byte right, byte found) {
        return (right & 0xFF) != LabelRaster.UNLABELLED && right != found;
    }

    private static void checkSize(LabelRaster one, LabelRaster other) {
        if (one.width() != other.width() || one.height() != other.height()) {
            throw new IllegalArgumentException(one + " and " + other + " are of different sizes");
        }
    }
}
