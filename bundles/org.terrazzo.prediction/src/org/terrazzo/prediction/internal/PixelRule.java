// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

/** Makes one value of a pixel's probabilities. */
@FunctionalInterface
interface PixelRule {

    int MOST = 255;

    /** @param probabilities of each class */
    int value(float[] probabilities);

    PixelRule ENTROPY = probabilities -> {
        double entropy = 0;
        for (float p : probabilities) {
            entropy -= p > 0 ? p * Math.log(p) : 0;
        }
        return share(entropy / Math.log(probabilities.length));
    };

    PixelRule MARGIN = probabilities -> {
        float first = 0;
        float second = 0;
        for (float p : probabilities) {
            second = Math.max(second, Math.min(first, p));
            first = Math.max(first, p);
        }
        return share(1 - (first - second));
    };

    private static int share(double value) {
        return (int) Math.clamp(Math.round(value * MOST), 0L, MOST);
    }
}
