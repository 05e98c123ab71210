// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

/**
 * How well the objects of one class were found.
 *
 * @param truePositives objects in the truth that have a match in the prediction
 * @param falsePositives objects in the prediction without a match
 * @param falseNegatives objects in the truth without a match
 * @param precision TP / (TP + FP)
 * @param recall TP / (TP + FN)
 * @param f1 2 TP / (2 TP + FP + FN)
 */
public record ObjectScore(
        int classIndex,
        long truePositives,
        long falsePositives,
        long falseNegatives,
        double precision,
        double recall,
        double f1) {

    static ObjectScore of(int classIndex, long matches, long truth, long predicted) {
        return new ObjectScore(
                classIndex,
                matches,
                predicted - matches,
                truth - matches,
                Ratio.of(matches, predicted),
                Ratio.of(matches, truth),
                Ratio.of(2 * matches, truth + predicted));
    }
}
