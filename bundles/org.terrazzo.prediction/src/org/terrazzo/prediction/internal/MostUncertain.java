// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import org.terrazzo.model.LabelRaster;

/** The mean over the most uncertain tenth of an image. */
final class MostUncertain {

    private static final int SHARE = 10;
    private static final double MOST = 255;

    private MostUncertain() {}

    /** @param map 0..255 per pixel; returns 0..1 */
    static double of(LabelRaster map) {
        long[] histogram = map.histogram();
        long wanted = Math.max(1, (long) map.width() * map.height() / SHARE);
        long left = wanted;
        double sum = 0;
        for (int value = histogram.length - 1; value > 0 && left > 0; value--) {
            long taken = Math.min(left, histogram[value]);
            sum += taken * (value / MOST);
            left -= taken;
        }
        return sum / wanted;
    }
}
