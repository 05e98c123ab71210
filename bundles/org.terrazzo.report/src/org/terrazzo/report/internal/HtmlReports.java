// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.dataset.Project;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.report.ReportRequest;
import org.terrazzo.report.ReportService;
import org.terrazzo.storage.AtomicFile;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.RunService;

/** Reports as HTML. */
@Component
public final class HtmlReports implements ReportService {

    private final RunService runs;
    private final ImageOpener images;

    @Activate
    public HtmlReports(@Reference RunService runs, @Reference ImageOpener images) {
        this.runs = runs;
        this.images = images;
    }

    @Override
    public void write(Project project, ReportRequest request, Path target) throws TerrazzoException, IOException {
        List<RunStory> stories = new ArrayList<>();
        for (RunRecord record : runs.runs(project.folder())) {
            stories.add(RunStory.of(record));
        }
        List<Panels.Pictures> pictures = new ArrayList<>();
        Panels panels = new Panels(images, project);
        for (ReportRequest.Exhibit exhibit : request.exhibits()) {
            pictures.add(panels.of(exhibit));
        }
        AtomicFile.write(target, new Page(project, project.statistics(), request, stories, pictures).html());
    }
}
