// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.util.List;
import java.util.Optional;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.report.ReportRequest.Exhibit;
import org.terrazzo.training.protocol.Evaluation;

/** Images with truth, prediction and error beside them. */
record Gallery(Html html, LabelClasses classes) {

    void write(List<Exhibit> exhibits, List<Panels.Pictures> pictures, Optional<Scoring> scoring) {
        if (exhibits.isEmpty()) {
            return;
        }
        html.element("section", () -> {
            html.element("h2", "Images");
            html.element("p", this::legend, "class", "legend");
            for (int i = 0; i < exhibits.size(); i++) {
                exhibit(exhibits.get(i), pictures.get(i), scoring);
            }
        });
    }

    private void legend() {
        for (LabelClass c : classes) {
            key(c.name(), c.colour().hex());
        }
        key("wrong", "#ff2d55");
    }

    private void key(String name, String colour) {
        html.element(
                "span",
                () -> html.empty("i", "style", "background:" + colour)
                        .markup("</i>")
                        .text(name),
                "class",
                "key");
    }

    private void exhibit(Exhibit exhibit, Panels.Pictures pictures, Optional<Scoring> scoring) {
        html.element("article", () -> {
            html.element("h3", () -> {
                html.text(exhibit.name());
                scoring.flatMap(s -> of(exhibit, s))
                        .ifPresent(score -> html.element(
                                "span",
                                "mean IoU " + Figures.ratio(score.meanIou()) + ", pixel accuracy "
                                        + Figures.percent(score.pixelAccuracy()),
                                "class",
                                "quiet"));
            });
            html.element(
                    "div",
                    () -> {
                        picture("image", pictures.image());
                        pictures.truth().ifPresent(truth -> picture("truth", truth));
                        pictures.prediction().ifPresent(prediction -> picture("prediction", prediction));
                        pictures.error().ifPresent(error -> picture("error", error));
                    },
                    "class",
                    "panels");
        });
    }

    private static Optional<Evaluation.ImageResult> of(Exhibit exhibit, Scoring scoring) {
        return scoring.evaluation().images().stream()
                .filter(image -> image.name().equals(exhibit.name()))
                .findFirst();
    }

    private void picture(String what, String address) {
        html.element("figure", () -> {
            html.empty("img", "src", address, "alt", what);
            html.element("figcaption", what);
        });
    }
}
