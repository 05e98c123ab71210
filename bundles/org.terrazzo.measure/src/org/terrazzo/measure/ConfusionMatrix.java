// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

import org.terrazzo.model.LabelRaster;

/**
 * Counts, over any number of images, how often a pixel of one class was predicted as another. Left out are pixels
 * whose truth is none of the classes, such as unlabelled ones (255). A prediction that is none of the classes is a
 * miss. For one thread.
 */
public final class ConfusionMatrix {

    private final ClassSlots slots;
    private final long[][] counts;

    /** @param classIndices without repetition; their order is that of rows and columns */
    public ConfusionMatrix(int... classIndices) {
        slots = new ClassSlots(classIndices);
        counts = new long[slots.size()][slots.size() + 1];
    }

    /** @throws IllegalArgumentException if the two differ in size */
    public void add(LabelRaster truth, LabelRaster predicted) {
        ClassSlots.requireSameSize(truth, predicted);
        byte[] trueLabels = truth.labels();
        byte[] predictedLabels = predicted.labels();
        for (int i = 0; i < trueLabels.length; i++) {
            int row = slots.of(trueLabels[i] & 0xFF);
            if (row != ClassSlots.NONE) {
                counts[row][column(predictedLabels[i] & 0xFF)]++;
            }
        }
    }

    /** @throws IllegalArgumentException if the other has other classes, or the same in another order */
    public void add(ConfusionMatrix other) {
        slots.requireSame(other.slots);
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                counts[row][column] += other.counts[row][column];
            }
        }
    }

    private int column(int value) {
        int slot = slots.of(value);
        return slot == ClassSlots.NONE ? slots.size() : slot;
    }

    public int[] classIndices() {
        return slots.classIndices();
    }

    /**
     * The pixels of class {@code truth} that were predicted as class {@code predicted}.
     *
     * @throws IllegalArgumentException if one of them is not a class of this matrix
     */
    public long count(int truth, int predicted) {
        return counts[slots.require(truth)][slots.require(predicted)];
    }

    /** A copy: a row for each class in the truth, a column for each class predicted, and a last column for none. */
    public long[][] counts() {
        long[][] copy = new long[counts.length][];
        for (int row = 0; row < copy.length; row++) {
            copy[row] = counts[row].clone();
        }
        return copy;
    }
}
