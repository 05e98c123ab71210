// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

import java.util.List;
import java.util.stream.IntStream;
import org.terrazzo.model.LabelRaster;

/**
 * Counts, over any number of images, which objects were found. Objects are connected components, neighbours by side
 * or corner; one in the truth matches one of the same class in the prediction if their intersection over union is at
 * least 0.5. Above 0.5 a match is unique by itself; where several are exactly 0.5, the better one and then the one
 * that comes first in the truth, then in the prediction, is taken, and each object matches once. What was predicted
 * where the truth is unlabelled (255) is left out. For one thread.
 */
public final class ObjectScores {

    private final ClassSlots slots;
    private final long[] matches;
    private final long[] truths;
    private final long[] predictions;

    /** @param classIndices without repetition */
    public ObjectScores(int... classIndices) {
        slots = new ClassSlots(classIndices);
        matches = new long[slots.size()];
        truths = new long[slots.size()];
        predictions = new long[slots.size()];
    }

    /**
     * @param minimumArea in pixels; smaller objects of either side are left out
     * @throws IllegalArgumentException if the two differ in size
     */
    public void add(LabelRaster truth, LabelRaster predicted, long minimumArea) {
        ClassSlots.requireSameSize(truth, predicted);
        ObjectMatching matching = new ObjectMatching(
                ConnectedComponents.of(truth, Connectivity.EIGHT),
                ConnectedComponents.of(whereKnown(truth, predicted), Connectivity.EIGHT),
                minimumArea);
        matching.truths().forEach(classIndex -> count(truths, classIndex));
        matching.predictions().forEach(classIndex -> count(predictions, classIndex));
        matching.matches().forEach(classIndex -> count(matches, classIndex));
    }

    /** @throws IllegalArgumentException if the other has other classes, or the same in another order */
    public void add(ObjectScores other) {
        slots.requireSame(other.slots);
        for (int slot = 0; slot < matches.length; slot++) {
            matches[slot] += other.matches[slot];
            truths[slot] += other.truths[slot];
            predictions[slot] += other.predictions[slot];
        }
    }

    private static LabelRaster whereKnown(LabelRaster truth, LabelRaster predicted) {
        byte[] known = predicted.labels().clone();
        for (int i = 0; i < known.length; i++) {
            if ((truth.labels()[i] & 0xFF) == LabelRaster.UNLABELLED) {
                known[i] = (byte) LabelRaster.UNLABELLED;
            }
        }
        return LabelRaster.of(predicted.width(), predicted.height(), known);
    }

    private void count(long[] counts, int classIndex) {
        int slot = slots.of(classIndex);
        if (slot != ClassSlots.NONE) {
            counts[slot]++;
        }
    }

    /** One for each class, in their order. */
    public List<ObjectScore> scores() {
        return IntStream.range(0, slots.size()).mapToObj(this::score).toList();
    }

    private ObjectScore score(int slot) {
        return ObjectScore.of(slots.classIndex(slot), matches[slot], truths[slot], predictions[slot]);
    }
}
