// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

/**
 * How well one class was found, with TP, FP, FN and TN its pixels that are truly found, wrongly claimed, missed, and
 * rightly left to other classes.
 *
 * @param iou intersection over union, TP / (TP + FP + FN); the Jaccard index
 * @param dice 2 TP / (2 TP + FP + FN); the F1 score
 * @param precision TP / (TP + FP)
 * @param recall TP / (TP + FN)
 * @param accuracy (TP + TN) / all, of this class against the rest
 * @param truthPixels TP + FN
 * @param predictedPixels TP + FP, where the truth is known
 */
public record ClassScore(
        int classIndex,
        double iou,
        double dice,
        double precision,
        double recall,
        double accuracy,
        long truthPixels,
        long predictedPixels) {

    static ClassScore of(int classIndex, long hits, long truth, long predicted, long all) {
        long union = truth + predicted - hits;
        return new ClassScore(
                classIndex,
                Ratio.of(hits, union),
                Ratio.of(2 * hits, truth + predicted),
                Ratio.of(hits, predicted),
                Ratio.of(hits, truth),
                Ratio.of(all - (union - hits), all),
                truth,
                predicted);
    }
}
