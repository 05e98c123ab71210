// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.util.List;

/**
 * How crops are drawn.
 *
 * @param crop side of the square crop in pixels
 * @param batch crops per step
 * @param mean per channel, of the images as fractions 0..1 of their display range
 * @param deviation per channel, likewise
 * @param classWeights per class, in the order of the frozen data's classes, for the cross-entropy
 * @param rareClassShare share of the crops that are centred on a pixel of a class drawn at random, 0..1
 */
public record DataPlan(
        int crop,
        int batch,
        List<Double> mean,
        List<Double> deviation,
        List<Double> classWeights,
        double rareClassShare) {

    public static final int LEAST_CROP = 16;

    public DataPlan {
        Checks.between(crop, LEAST_CROP, 8192, "data.crop");
        Checks.between(batch, 1, 1024, "data.batch");
        Checks.fraction(rareClassShare, "data.rareClassShare");
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        classWeights = List.copyOf(classWeights);
    }
}
