// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Scores of a segmentation. The means are those of J. Long, E. Shelhamer and T. Darrell, "Fully Convolutional
 * Networks for Semantic Segmentation" (2015).
 *
 * @param classes in the order of the confusion matrix
 * @param meanIou over the classes that are in the truth or were predicted
 * @param meanDice over the same classes
 * @param pixelAccuracy share of all pixels that have the right class
 * @param meanClassAccuracy mean over the classes in the truth of the share of their pixels that was found (their
 *     recall)
 */
public record Scores(
        List<ClassScore> classes, double meanIou, double meanDice, double pixelAccuracy, double meanClassAccuracy) {

    public Scores {
        classes = List.copyOf(classes);
    }

    public static Scores of(ConfusionMatrix matrix) {
        long[][] counts = matrix.counts();
        int[] indices = matrix.classIndices();
        long all = IntStream.range(0, indices.length)
                .mapToLong(row -> LongStream.of(counts[row]).sum())
                .sum();
        long hits =
                IntStream.range(0, indices.length).mapToLong(i -> counts[i][i]).sum();
        List<ClassScore> classes = IntStream.range(0, indices.length)
                .mapToObj(slot -> score(indices[slot], counts, slot, all))
                .toList();
        return new Scores(
                classes,
                Ratio.mean(classes.stream().mapToDouble(ClassScore::iou)),
                Ratio.mean(classes.stream().mapToDouble(ClassScore::dice)),
                Ratio.of(hits, all),
                Ratio.mean(classes.stream().mapToDouble(ClassScore::recall)));
    }

    private static ClassScore score(int classIndex, long[][] counts, int slot, long all) {
        long truth = LongStream.of(counts[slot]).sum();
        long predicted = IntStream.range(0, counts.length)
                .mapToLong(row -> counts[row][slot])
                .sum();
        return ClassScore.of(classIndex, counts[slot][slot], truth, predicted, all);
    }
}
