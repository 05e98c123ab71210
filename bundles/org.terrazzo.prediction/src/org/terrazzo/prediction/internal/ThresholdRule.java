// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.util.List;
import java.util.Map;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelRaster;

/** The most probable of the classes that reach their thresholds, as a prediction decides as well. */
final class ThresholdRule implements PixelRule {

    private final int[] indices;
    private final float[] thresholds;

    ThresholdRule(List<LabelClass> classes, Map<Integer, Double> byIndex) {
        indices = classes.stream().mapToInt(LabelClass::index).toArray();
        thresholds = new float[indices.length];
        for (int k = 0; k < indices.length; k++) {
            thresholds[k] = byIndex.getOrDefault(indices[k], 0.0).floatValue();
        }
    }

    @Override
    public int value(float[] probabilities) {
        float most = -1;
        int decided = LabelRaster.UNLABELLED;
        for (int k = 0; k < indices.length; k++) {
            if (probabilities[k] >= thresholds[k] && probabilities[k] > most) {
                most = probabilities[k];
                decided = indices[k];
            }
        }
        return decided;
    }
}
