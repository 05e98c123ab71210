// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.Statistics;
import org.terrazzo.model.Split;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.report.ReportRequest;
import org.terrazzo.training.RunRecord;

/** The top of the page: what this is, the figures that matter, and one line per training. */
record Summary(Html html, Project project, Statistics statistics, List<RunStory> runs) {

    void write(ReportRequest request, Optional<Scoring> last) {
        html.element("header", () -> {
            html.element("p", project.name(), "class", "eyebrow");
            html.element("h1", request.title());
            html.element("p", request.introduction(), "class", "lead");
        });
        html.element("section", () -> figures(last, request.scoredOn()), "class", "figures");
        if (!runs.isEmpty()) {
            html.element("section", () -> table(byRun(request.scorings()), request.scoredOn()));
        }
    }

    private void figures(Optional<Scoring> last, String scoredOn) {
        last.ifPresent(scoring -> {
            figure("mean IoU", Figures.ratio(scoring.evaluation().meanIou()), "on " + scoredOn);
            figure("pixel accuracy", Figures.percent(scoring.evaluation().pixelAccuracy()), "on " + scoredOn);
        });
        figure("images", String.valueOf(statistics.images()), statistics.annotated() + " annotated");
        long completed = runs.stream()
                .filter(r -> "COMPLETED".equals(r.record().outcome()))
                .count();
        figure("trainings", String.valueOf(runs.size()), completed + " completed");
    }

    private void figure(String name, String value, String note) {
        html.element(
                "div",
                () -> {
                    html.element("span", name, "class", "name");
                    html.element("span", value, "class", "value");
                    html.element("span", note, "class", "note");
                },
                "class",
                "figure");
    }

    private static Map<String, Scoring> byRun(List<Scoring> scorings) {
        return scorings.stream().collect(Collectors.toMap(Scoring::model, Function.identity(), (a, b) -> b));
    }

    private void table(Map<String, Scoring> scorings, String scoredOn) {
        html.element("h2", "Trainings");
        html.element(
                "div",
                () -> html.element("table", () -> {
                    row(
                            "th",
                            "Run",
                            "Images",
                            "Starts from",
                            "Outcome",
                            "Steps",
                            "Time",
                            "Validation",
                            capital(scoredOn));
                    runs.forEach(run -> row(
                            run, Optional.ofNullable(scorings.get(run.record().id()))));
                }),
                "class",
                "wide");
        html.element(
                "p", "Images: for training + validation + test. The last two columns are mean IoU.", "class", "quiet");
    }

    private void row(String cell, String... texts) {
        html.element("tr", () -> {
            for (String text : texts) {
                html.element(cell, text);
            }
        });
    }

    private void row(RunStory run, Optional<Scoring> scoring) {
        RunRecord record = run.record();
        html.element("tr", () -> {
            html.element("td", () -> {
                html.element("a", record.id(), "href", "#" + record.id());
                html.element("div", record.name(), "class", "quiet");
            });
            html.element("td", images(record.images()));
            html.element("td", record.from() == null ? "scratch" : record.from());
            html.element("td", () -> Badge.write(html, record));
            html.element("td", Figures.count(record.steps()), "class", "number");
            html.element("td", run.time().map(Figures::duration).orElse("–"), "class", "number");
            html.element("td", Figures.ratio(record.bestMeanIou()), "class", "number");
            html.element("td", () -> bar(scoring.map(s -> s.evaluation().meanIou())));
        });
    }

    private static String capital(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void bar(Optional<Double> share) {
        double value = share.orElse(Double.NaN);
        html.element(
                "span",
                Figures.ratio(value),
                "class",
                "bar",
                "style",
                "--share:" + Html.format("%.3f", Double.isNaN(value) ? 0 : value));
    }

    private static String images(Map<Split, Integer> images) {
        return images.getOrDefault(Split.TRAIN, 0) + " + " + images.getOrDefault(Split.VALIDATION, 0) + " + "
                + images.getOrDefault(Split.TEST, 0);
    }
}
