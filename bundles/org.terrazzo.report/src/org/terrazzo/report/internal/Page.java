// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

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
        return Document.of(request.title(), this::body);
    }

    private void body(Html html) {
        new Summary(html, project, statistics, runs).write(request, last());
        new Gallery(html, project.classes()).write(request.exhibits(), pictures, last());
        last().ifPresent(scoring -> new ScoreTables(html).write(scoring, request.scorings()));
        new RunSections(html).write(runs);
    }

    private Optional<Scoring> last() {
        return request.scorings().isEmpty()
                ? Optional.empty()
                : Optional.of(request.scorings().getLast());
    }
}
