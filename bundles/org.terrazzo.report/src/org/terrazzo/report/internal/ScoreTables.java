// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.util.List;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.training.protocol.Evaluation;
import org.terrazzo.training.protocol.Evaluation.ClassResult;

/** Scores per class and the confusion matrix. */
record ScoreTables(Html html) {

    void write(Scoring scoring, List<Scoring> all) {
        Evaluation evaluation = scoring.evaluation();
        html.element("section", () -> {
            html.element("h2", "Scores of " + scoring.model());
            scoring.notices().forEach(notice -> html.element("p", notice, "class", "notice"));
            html.element("div", () -> html.element("table", () -> classes(evaluation)), "class", "wide");
            html.element(
                    "p",
                    "Objects are connected areas of a class; one is found where its overlap with one in the "
                            + "truth reaches IoU 0.5.",
                    "class",
                    "quiet");
            html.element("h3", "Confusion");
            html.element(
                    "div",
                    () -> html.element("table", () -> confusion(evaluation), "class", "confusion"),
                    "class",
                    "wide");
            html.element("p", "Rows: the truth. Columns: what was predicted, as a share of the row.", "class", "quiet");
        });
    }

    private void classes(Evaluation evaluation) {
        heads("Class", "IoU", "Dice", "Precision", "Recall", "Accuracy", "Pixels in truth", "Objects found", "F1");
        for (ClassResult c : evaluation.classes()) {
            html.element("tr", () -> {
                html.element("td", c.name());
                html.element(
                        "td",
                        () -> html.element(
                                "span",
                                Figures.ratio(c.iou()),
                                "class",
                                "bar",
                                "style",
                                "--share:" + Html.format("%.3f", Double.isNaN(c.iou()) ? 0 : c.iou())));
                numbers(c.dice(), c.precision(), c.recall(), c.accuracy());
                html.element("td", Figures.count(c.truthPixels()), "class", "number");
                html.element("td", objects(c.objects()), "class", "number");
                numbers(c.objects() == null ? Double.NaN : c.objects().f1());
            });
        }
        html.element(
                "tr",
                () -> {
                    html.element("td", "mean");
                    html.element("td", Figures.ratio(evaluation.meanIou()), "class", "number");
                    numbers(evaluation.meanDice(), Double.NaN, Double.NaN, evaluation.meanClassAccuracy());
                    html.element(
                            "td",
                            "pixel accuracy " + Figures.percent(evaluation.pixelAccuracy()),
                            "colspan",
                            "3",
                            "class",
                            "number");
                },
                "class",
                "sum");
    }

    private static String objects(Evaluation.ObjectResult objects) {
        return objects == null
                ? "–"
                : objects.truePositives() + " of " + (objects.truePositives() + objects.falseNegatives());
    }

    private void heads(String... texts) {
        html.element("tr", () -> {
            for (String text : texts) {
                html.element("th", text);
            }
        });
    }

    private void numbers(double... values) {
        for (double value : values) {
            html.element("td", Figures.ratio(value), "class", "number");
        }
    }

    private void confusion(Evaluation evaluation) {
        List<ClassResult> classes = evaluation.classes();
        html.element("tr", () -> {
            html.element("th", "");
            classes.forEach(c -> html.element("th", c.name()));
            html.element("th", "undecided");
        });
        for (int row = 0; row < classes.size(); row++) {
            List<Long> counts = evaluation.confusion().get(row);
            String name = classes.get(row).name();
            html.element("tr", () -> {
                html.element("th", name);
                long sum = counts.stream().mapToLong(Long::longValue).sum();
                counts.forEach(count -> share(count, sum));
            });
        }
    }

    private void share(long count, long sum) {
        double share = sum == 0 ? 0 : count / (double) sum;
        html.element(
                "td",
                () -> {
                    html.element("b", Figures.percent(share));
                    html.element("div", Figures.count(count), "class", "quiet");
                },
                "style",
                "--share:" + Html.format("%.3f", Math.sqrt(share)));
    }
}
