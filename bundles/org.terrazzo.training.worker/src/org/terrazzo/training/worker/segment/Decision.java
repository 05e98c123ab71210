// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.terrazzo.model.LabelClass;

/**
 * Decides what a pixel is: the most probable class among those that reach their threshold; of equals the first.
 * Immutable.
 */
public final class Decision {

    private final byte[] indices;
    private final float[] thresholds;
    private final byte undecided;

    /**
     * @param classes in the order of the network's outputs
     * @param thresholds by class index; 0 where there is none
     * @param undecided the value where no class reaches its threshold
     */
    public Decision(List<LabelClass> classes, Map<Integer, Double> thresholds, int undecided) {
        this.indices = new byte[classes.size()];
        this.thresholds = new float[classes.size()];
        this.undecided = (byte) undecided;
        for (int k = 0; k < indices.length; k++) {
            int index = classes.get(k).index();
            indices[k] = (byte) index;
            this.thresholds[k] = thresholds.getOrDefault(index, 0.0).floatValue();
        }
    }

    /** Without thresholds. */
    public static Decision mostProbable(List<LabelClass> classes) {
        return new Decision(classes, Map.of(), 0);
    }

    /**
     * @param probabilities [classes, width] of a row
     * @param labels gets class indices, one per pixel, from {@code offset} on
     */
    void row(float[] probabilities, byte[] labels, int offset) {
        int width = probabilities.length / indices.length;
        Arrays.fill(labels, offset, offset + width, undecided);
        for (int x = 0; x < width; x++) {
            float most = -1;
            for (int k = 0; k < indices.length; k++) {
                float probability = probabilities[k * width + x];
                if (probability >= thresholds[k] && probability > most) {
                    most = probability;
                    labels[offset + x] = indices[k];
                }
            }
        }
    }
}
