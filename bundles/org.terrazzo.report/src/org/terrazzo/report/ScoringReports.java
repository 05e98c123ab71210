// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report;

import java.io.IOException;
import java.nio.file.Path;
import org.terrazzo.dataset.Project;
import org.terrazzo.prediction.Analysis;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.report.internal.ScoringFiles;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.protocol.RunFiles;

/** Puts evaluations and analyses into files that others can read. A service; stateless, callable from any thread. */
public interface ScoringReports {

    /**
     * Writes {@code classes.csv}, {@code confusion.csv} and {@code images.csv} (RFC 4180, UTF-8, a point in numbers, an
     * empty cell for what is undefined); files of these names are replaced.
     *
     * @param folder made where it is missing
     */
    void csv(Scoring scoring, Path folder) throws IOException;

    /**
     * Replaces a file by one HTML page that needs no other: scores, confusion matrix, and the images in which most went
     * wrong, with truth, prediction and error.
     *
     * @param job of the evaluation
     * @param target its folder exists
     * @throws TerrazzoException if an image can't be read
     */
    void html(Project project, Scoring scoring, RunFiles job, Path target) throws TerrazzoException, IOException;

    /**
     * Replaces a file by one HTML page that needs no other: how many objects of each class were found, and histograms of
     * their sizes.
     *
     * @param target its folder exists
     * @throws TerrazzoException if the analysis' table can't be understood
     */
    void html(Project project, Analysis analysis, Path target) throws TerrazzoException, IOException;

    /** The same service for use without OSGi. */
    static ScoringReports using(ReportService reports) {
        return new ScoringFiles(reports);
    }
}
