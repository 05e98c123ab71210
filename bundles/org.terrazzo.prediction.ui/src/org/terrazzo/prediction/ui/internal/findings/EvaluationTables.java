// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.findings;

import static org.terrazzo.prediction.ui.internal.findings.NumberTable.count;
import static org.terrazzo.prediction.ui.internal.findings.NumberTable.ratio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.terrazzo.training.protocol.Evaluation;
import org.terrazzo.training.protocol.Evaluation.ClassResult;
import org.terrazzo.training.protocol.Evaluation.ImageResult;
import org.terrazzo.training.protocol.Evaluation.ObjectResult;

/** What is written in an evaluation's tables. */
record EvaluationTables(Evaluation evaluation) {

    static final List<String> CLASS_COLUMNS =
            List.of("Class", "IoU", "Dice", "Precision", "Recall", "Pixels", "Predicted");
    static final List<String> OBJECT_COLUMNS =
            List.of("Class", "Found", "Missed", "Invented", "Precision", "Recall", "F1");

    List<List<String>> classes() {
        return evaluation.classes().stream().map(EvaluationTables::line).toList();
    }

    private static List<String> line(ClassResult of) {
        return List.of(
                of.name(),
                ratio(of.iou()),
                ratio(of.dice()),
                ratio(of.precision()),
                ratio(of.recall()),
                count(of.truthPixels()),
                count(of.predictedPixels()));
    }

    List<List<String>> objects() {
        return evaluation.classes().stream()
                .map(of -> line(of.name(), of.objects()))
                .toList();
    }

    private static List<String> line(String name, ObjectResult of) {
        return List.of(
                name,
                count(of.truePositives()),
                count(of.falseNegatives()),
                count(of.falsePositives()),
                ratio(of.precision()),
                ratio(of.recall()),
                ratio(of.f1()));
    }

    List<String> imageColumns() {
        List<String> columns = new ArrayList<>(List.of("Image", "Mean IoU", "Accuracy"));
        evaluation.classes().forEach(of -> columns.add("IoU " + of.name()));
        return columns;
    }

    /** The worst one first. */
    List<List<String>> images() {
        return evaluation.images().stream()
                .sorted(Comparator.comparingDouble(ImageResult::meanIou))
                .map(EvaluationTables::line)
                .toList();
    }

    private static List<String> line(ImageResult of) {
        List<String> line = new ArrayList<>(List.of(of.name(), ratio(of.meanIou()), ratio(of.pixelAccuracy())));
        of.iou().forEach(iou -> line.add(ratio(iou == null ? Double.NaN : iou)));
        return line;
    }
}
