// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.util.ArrayList;
import java.util.List;
import org.terrazzo.training.Receipt;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.TrainingPlan;

/** Each training: its curves, how it ended, what it took, and what was planned and why. */
record RunSections(Html html) {

    private static final String ACCENT = "var(--accent)";
    private static final String SECOND = "var(--second)";
    private static final double SMOOTHING = 0.12;

    void write(List<RunStory> runs) {
        for (RunStory run : runs) {
            html.element("section", () -> section(run), "id", run.record().id());
        }
    }

    private void section(RunStory run) {
        html.element("h2", () -> {
            html.text(run.record().id() + " ");
            Badge.write(html, run.record());
        });
        if (!run.record().name().isBlank()) {
            html.element("p", run.record().name(), "class", "lead");
        }
        if (run.record().message() != null) {
            html.element("p", run.record().message() + advice(run), "class", "notice");
        }
        html.element(
                "div",
                () -> {
                    loss(run).write(html);
                    scores(run).write(html);
                },
                "class",
                "charts");
        run.receipt().ifPresent(this::receipt);
        run.plan().ifPresent(this::plan);
    }

    private static String advice(RunStory run) {
        return run.record().advice() == null ? "" : " " + run.record().advice();
    }

    private static Chart loss(RunStory run) {
        List<double[]> smooth = new ArrayList<>();
        double mean = 0;
        for (RunEvent.Step step : run.steps()) {
            mean += Math.max(SMOOTHING, 1.0 / (smooth.size() + 1)) * (step.loss() - mean);
            smooth.add(new double[] {step.step(), mean});
        }
        return new Chart("Loss", 0)
                .line(
                        "each step",
                        "var(--faint)",
                        false,
                        run.steps().stream()
                                .map(s -> new double[] {s.step(), s.loss()})
                                .toList())
                .line("smoothed", ACCENT, false, smooth)
                .line(
                        "validation",
                        SECOND,
                        true,
                        run.validations().stream()
                                .map(v -> new double[] {v.step(), v.loss()})
                                .toList());
    }

    private static Chart scores(RunStory run) {
        Chart chart = new Chart("Validation IoU", 1);
        for (int i = 0; i < run.classes().size(); i++) {
            int place = i;
            chart.line(
                    run.classes().get(i).name(),
                    run.classes().get(i).colour().hex(),
                    false,
                    run.validations().stream()
                            .filter(v -> place < v.iou().size())
                            .map(v -> new double[] {v.step(), v.iou().get(place)})
                            .toList());
        }
        return chart.line(
                "mean",
                ACCENT,
                true,
                run.validations().stream()
                        .map(v -> new double[] {v.step(), v.meanIou()})
                        .toList());
    }

    private void receipt(Receipt receipt) {
        html.element("h3", "Memory receipt");
        html.element("p", receipt.verdict());
        html.element(
                "p",
                "The training's own process took " + Figures.bytes(receipt.childPeak()) + " at its peak, "
                        + Figures.bytes(receipt.childLimit()) + " were allowed. This process had "
                        + Figures.bytes(receipt.parentMemory().before()) + " before and "
                        + Figures.bytes(receipt.parentMemory().after())
                        + " after the run.",
                "class",
                "quiet");
    }

    private void plan(TrainingPlan plan) {
        html.element("details", () -> {
            html.element("summary", "The plan and its reasons");
            html.element(
                    "div", () -> html.element("table", () -> PlanLines.of(plan).forEach(this::line)), "class", "wide");
        });
    }

    private void line(PlanLines.Line line) {
        html.element("tr", () -> {
            html.element("td", line.name());
            html.element("td", line.value(), "class", "number");
            html.element("td", line.reason(), "class", "quiet");
        });
    }
}
