// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.util.List;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelClasses;
import org.terrazzo.prediction.Analysis;
import org.terrazzo.prediction.findings.ObjectSizes;
import org.terrazzo.prediction.findings.ObjectSizes.ClassSizes;

/** How many objects of each class were found, and how large they are. */
record AnalysisPage(LabelClasses classes, Analysis analysis, ObjectSizes sizes) {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 180;
    private static final int BOTTOM = 24;
    private static final int TOP = 8;

    String html() {
        return Document.of("Objects found by " + analysis.model(), this::body);
    }

    private void body(Html html) {
        html.element("h1", "Objects found by " + analysis.model());
        html.element(
                "p",
                Figures.count(analysis.objects()) + " objects in " + analysis.images() + " images. Areas in pixels.",
                "class",
                "lead");
        html.element("section", () -> html.element("table", () -> table(html)));
        html.element(
                "section",
                () -> sizes.classes().forEach(of -> html.element("figure", () -> figure(html, of), "class", "chart")));
    }

    private void table(Html html) {
        html.element(
                "tr",
                () -> List.of("class", "objects", "mean area", "median area")
                        .forEach(head -> html.element("th", head)));
        for (ClassSizes of : sizes.classes()) {
            html.element("tr", () -> {
                html.element("td", of.name());
                html.element("td", Figures.count(of.objects()), "class", "number");
                html.element("td", Html.format("%.1f", of.mean()), "class", "number");
                html.element("td", Html.format("%.1f", of.median()), "class", "number");
            });
        }
    }

    private void figure(Html html, ClassSizes of) {
        html.element("figcaption", () -> html.element("b", of.name()));
        html.element(
                "svg",
                () -> bars(html, of),
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-label",
                "Sizes of " + of.name());
    }

    private void bars(Html html, ClassSizes of) {
        long most = of.counts().stream().mapToLong(Long::longValue).max().orElse(1);
        double width = (double) WIDTH / of.counts().size();
        for (int i = 0; i < of.counts().size(); i++) {
            double height = (double) (HEIGHT - BOTTOM - TOP) * of.counts().get(i) / Math.max(1, most);
            bar(html, of, i, i * width, width, height);
        }
        label(html, 0, "start", Html.format("%.0f px", sizes.edges().getFirst()));
        label(html, WIDTH, "end", Html.format("%.0f px", sizes.edges().getLast()));
    }

    private void bar(Html html, ClassSizes of, int bin, double x, double width, double height) {
        html.element(
                "rect",
                () -> html.element(
                        "title",
                        of.counts().get(bin) + " objects from "
                                + Html.format(
                                        "%.0f to %.0f px",
                                        sizes.edges().get(bin), sizes.edges().get(bin + 1))),
                "x",
                Html.format("%.1f", x + 1),
                "y",
                Html.format("%.1f", HEIGHT - BOTTOM - height),
                "width",
                Html.format("%.1f", Math.max(1, width - 2)),
                "height",
                Html.format("%.1f", height),
                "style",
                "fill:" + colour(of.index()));
    }

    private static void label(Html html, int x, String anchor, String text) {
        html.element("text", text, "x", "" + x, "y", "" + (HEIGHT - 6), "text-anchor", anchor);
    }

    private String colour(int index) {
        return classes.list().stream()
                .filter(c -> c.index() == index)
                .map(LabelClass::colour)
                .map(colour -> colour.hex())
                .findFirst()
                .orElse("var(--accent)");
    }
}
