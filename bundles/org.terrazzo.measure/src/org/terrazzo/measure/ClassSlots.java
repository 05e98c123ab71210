// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

import java.util.Arrays;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelRaster;

/** Gives each class a slot 0..n-1, in the order in which the classes were named. */
final class ClassSlots {

    /** The slot of a value that is none of the classes. */
    static final int NONE = -1;

    private final int[] classIndices;
    private final int[] slots = new int[LabelRaster.UNLABELLED + 1];

    ClassSlots(int... classIndices) {
        this.classIndices = classIndices.clone();
        Arrays.fill(slots, NONE);
        for (int slot = 0; slot < classIndices.length; slot++) {
            put(classIndices[slot], slot);
        }
    }

    private void put(int classIndex, int slot) {
        if (classIndex < 0 || classIndex > LabelClass.LAST_INDEX || slots[classIndex] != NONE) {
            throw new IllegalArgumentException("the class " + classIndex + " is out of bounds or named twice");
        }
        slots[classIndex] = slot;
    }

    int size() {
        return classIndices.length;
    }

    int classIndex(int slot) {
        return classIndices[slot];
    }

    int[] classIndices() {
        return classIndices.clone();
    }

    /** @param value 0..255 */
    int of(int value) {
        return slots[value];
    }

    /** @throws IllegalArgumentException if there is no such class */
    int require(int classIndex) {
        if (classIndex < 0 || classIndex >= slots.length || slots[classIndex] == NONE) {
            throw new IllegalArgumentException("there is no class " + classIndex);
        }
        return slots[classIndex];
    }

    void requireSame(ClassSlots other) {
        if (!Arrays.equals(classIndices, other.classIndices)) {
            throw new IllegalArgumentException("counts of different classes cannot be added");
        }
    }

    static void requireSameSize(LabelRaster truth, LabelRaster predicted) {
        if (truth.width() != predicted.width() || truth.height() != predicted.height()) {
            throw new IllegalArgumentException("the truth is %d x %d, the prediction %d x %d"
                    .formatted(truth.width(), truth.height(), predicted.width(), predicted.height()));
        }
    }
}
