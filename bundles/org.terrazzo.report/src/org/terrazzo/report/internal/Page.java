// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.Statistics;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.report.ReportRequest;

/** The whole page. */
record Page(
        Project project,
        Statistics statistics,
        ReportRequest request,
        List<RunStory> runs,
        List<Panels.Pictures> pictures) {

    String html() {
        Html html = new Html();
        html.markup("<!DOCTYPE html>\n");
        html.element(
                "html",
                () -> {
                    html.element("head", () -> head(html));
                    html.element("body", () -> html.element("main", () -> body(html)));
                },
                "lang",
                "en");
        return html.toString();
    }

    private void head(Html html) {
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", request.title());
        html.element("style", () -> html.markup(style()));
    }

    private void body(Html html) {
        new Summary(html, project, statistics, runs).write(request, last());
        new Gallery(html, project.classes()).write(request.exhibits(), pictures, last());
        last().ifPresent(scoring -> new ScoreTables(html).write(scoring, request.scorings()));
        new RunSections(html).write(runs);
        html.element("footer", "Written by Terrazzo. This file needs nothing else.");
    }

    private Optional<Scoring> last() {
        return request.scorings().isEmpty()
                ? Optional.empty()
                : Optional.of(request.scorings().getLast());
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css is part of this bundle", e);
        }
    }
}
