// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report;

import java.io.IOException;
import java.nio.file.Path;
import org.terrazzo.dataset.Project;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.report.internal.HtmlReports;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.RunService;

/** Writes reports. A service; stateless, callable from any thread. */
public interface ReportService {

    /**
     * Replaces a file by a report on the project's trainings, with the scores and images of the request.
     *
     * @param target the HTML file; its folder exists
     * @throws TerrazzoException if an image of the request can't be read
     */
    void write(Project project, ReportRequest request, Path target) throws TerrazzoException, IOException;

    /** The same service for use without OSGi. */
    static ReportService using(RunService runs, ImageOpener images) {
        return new HtmlReports(runs, images);
    }
}
