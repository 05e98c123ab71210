// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.util.List;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/**
 * evaluation.json: scores of a model against masks. Ratios are 0..1, NaN (null in JSON) where undefined: a class that is
 * neither in the truth nor predicted has no score and takes no part in the means.
 *
 * @param confusion pixels; row: class in the truth, column: class predicted, in the order of {@code classes}; a last
 *     column counts pixels left undecided
 */
@FormatVersion(1)
public record Evaluation(
        int formatVersion,
        List<ClassResult> classes,
        double meanIou,
        double meanDice,
        double pixelAccuracy,
        double meanClassAccuracy,
        List<List<Long>> confusion,
        List<ImageResult> images)
        implements Versioned {

    /** One class; the object scores match connected components (8-neighbours) one to one at IoU of at least 0.5. */
    public record ClassResult(
            int index,
            String name,
            double iou,
            double dice,
            double precision,
            double recall,
            double accuracy,
            long truthPixels,
            long predictedPixels,
            ObjectResult objects) {}

    public record ObjectResult(
            long truePositives, long falsePositives, long falseNegatives, double precision, double recall, double f1) {}

    public record ImageResult(String name, double meanIou, double pixelAccuracy, List<Double> iou) {}
}
