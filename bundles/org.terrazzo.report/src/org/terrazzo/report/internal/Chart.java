// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.util.ArrayList;
import java.util.List;

/** Lines over steps, as inline SVG. Colours come from the style sheet or, for classes, from the project. */
final class Chart {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 240;
    private static final int LEFT = 46;
    private static final int RIGHT = 12;
    private static final int TOP = 14;
    private static final int BOTTOM = 32;
    private static final int MOST_POINTS = 400;

    private final String title;
    private final double highest;
    private final List<Line> lines = new ArrayList<>();

    /** @param highest value on the y axis; 0: as the lines need it */
    Chart(String title, double highest) {
        this.title = title;
        this.highest = highest;
    }

    /**
     * @param colour a CSS colour
     * @param points x and y; those that are not finite are left out
     */
    record Line(String name, String colour, boolean dots, List<double[]> points) {}

    Chart line(String name, String colour, boolean dots, List<double[]> points) {
        List<double[]> finite =
                points.stream().filter(p -> Double.isFinite(p[1])).toList();
        if (!finite.isEmpty()) {
            lines.add(new Line(name, colour, dots, thinned(finite)));
        }
        return this;
    }

    private static List<double[]> thinned(List<double[]> points) {
        int every = points.size() / MOST_POINTS + 1;
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i += every) {
            kept.add(points.get(i));
        }
        return kept;
    }

    void write(Html html) {
        html.element(
                "figure",
                () -> {
                    html.element("figcaption", () -> caption(html));
                    if (lines.isEmpty()) {
                        html.element("p", "Nothing was reported.", "class", "quiet");
                    } else {
                        html.element(
                                "svg",
                                () -> draw(html),
                                "viewBox",
                                "0 0 " + WIDTH + " " + HEIGHT,
                                "role",
                                "img",
                                "aria-label",
                                title);
                    }
                },
                "class",
                "chart");
    }

    private void caption(Html html) {
        html.element("b", title);
        for (Line line : lines) {
            html.element(
                    "span",
                    () -> html.empty("i", "style", "background:" + line.colour())
                            .markup("</i>")
                            .text(line.name()),
                    "class",
                    "key");
        }
    }

    private void draw(Html html) {
        double right = lines.stream()
                .flatMap(l -> l.points().stream())
                .mapToDouble(p -> p[0])
                .max()
                .orElse(1);
        double most = lines.stream()
                .flatMap(l -> l.points().stream())
                .mapToDouble(p -> p[1])
                .max()
                .orElse(1);
        Scale x = Scale.of(right, LEFT, WIDTH - RIGHT);
        Scale y = Scale.of(highest > 0 ? highest : most, HEIGHT - BOTTOM, TOP);
        y.ticks().forEach(tick -> horizontal(html, y, tick));
        x.ticks()
                .forEach(tick -> html.element(
                        "text",
                        number(tick),
                        "x",
                        place(x.at(tick)),
                        "y",
                        place(HEIGHT - BOTTOM + 16),
                        "text-anchor",
                        "middle"));
        html.element("text", "step", "x", place(WIDTH - RIGHT), "y", place(HEIGHT - 2), "text-anchor", "end");
        lines.forEach(line -> path(html, line, x, y));
    }

    private static void horizontal(Html html, Scale y, double tick) {
        html.empty(
                        "line",
                        "class",
                        "grid",
                        "x1",
                        place(LEFT),
                        "x2",
                        place(WIDTH - RIGHT),
                        "y1",
                        place(y.at(tick)),
                        "y2",
                        place(y.at(tick)))
                .markup("</line>");
        html.element("text", number(tick), "x", place(LEFT - 6), "y", place(y.at(tick) + 4), "text-anchor", "end");
    }

    private static void path(Html html, Line line, Scale x, Scale y) {
        StringBuilder points = new StringBuilder();
        for (double[] p : line.points()) {
            points.append(place(x.at(p[0])))
                    .append(',')
                    .append(place(y.at(p[1])))
                    .append(' ');
        }
        html.empty("polyline", "points", points.toString().trim(), "style", "stroke:" + line.colour())
                .markup("</polyline>");
        if (line.dots()) {
            line.points()
                    .forEach(p -> html.element(
                            "circle",
                            () -> html.element(
                                    "title", line.name() + " " + Figures.ratio(p[1]) + " at step " + (long) p[0]),
                            "cx",
                            place(x.at(p[0])),
                            "cy",
                            place(y.at(p[1])),
                            "r",
                            "3",
                            "style",
                            "fill:" + line.colour()));
        }
    }

    private static String place(double pixels) {
        return Html.format("%.1f", pixels);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Html.format("%.0f", value)
                : Html.format("%.4g", value).replaceAll("0+$", "");
    }
}
