// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.dataset.Project;
import org.terrazzo.prediction.Analysis;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.prediction.findings.ObjectSizes;
import org.terrazzo.report.ReportRequest;
import org.terrazzo.report.ReportRequest.Exhibit;
import org.terrazzo.report.ReportService;
import org.terrazzo.report.ScoringReports;
import org.terrazzo.storage.AtomicFile;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.SafePath;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.protocol.Evaluation;
import org.terrazzo.training.protocol.Evaluation.ClassResult;
import org.terrazzo.training.protocol.Evaluation.ImageResult;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.JobFile;
import org.terrazzo.training.protocol.RunFiles;

/** Evaluations and analyses as tables and pages. */
@Component
public final class ScoringFiles implements ScoringReports {

    private static final int MOST_IMAGES = 12;
    private static final int BINS = 24;

    private final ReportService reports;

    @Activate
    public ScoringFiles(@Reference ReportService reports) {
        this.reports = reports;
    }

    @Override
    public void csv(Scoring scoring, Path folder) throws IOException {
        Files.createDirectories(folder);
        Evaluation evaluation = scoring.evaluation();
        classes(evaluation).write(folder.resolve("classes.csv"));
        confusion(evaluation).write(folder.resolve("confusion.csv"));
        images(evaluation).write(folder.resolve("images.csv"));
    }

    private static Csv classes(Evaluation evaluation) {
        Csv csv = new Csv(
                "class_index",
                "class",
                "iou",
                "dice",
                "precision",
                "recall",
                "accuracy",
                "truth_px",
                "predicted_px",
                "objects_precision",
                "objects_recall",
                "objects_f1");
        for (ClassResult c : evaluation.classes()) {
            csv.row(
                    c.index(),
                    c.name(),
                    c.iou(),
                    c.dice(),
                    c.precision(),
                    c.recall(),
                    c.accuracy(),
                    c.truthPixels(),
                    c.predictedPixels(),
                    c.objects() == null ? Double.NaN : c.objects().precision(),
                    c.objects() == null ? Double.NaN : c.objects().recall(),
                    c.objects() == null ? Double.NaN : c.objects().f1());
        }
        return csv;
    }

    private static Csv confusion(Evaluation evaluation) {
        Object[] heads = new Object[evaluation.classes().size() + 2];
        heads[0] = "truth";
        heads[heads.length - 1] = "undecided";
        for (int k = 0; k < evaluation.classes().size(); k++) {
            heads[k + 1] = evaluation.classes().get(k).name();
        }
        Csv csv = new Csv(heads);
        for (int k = 0; k < evaluation.confusion().size(); k++) {
            Object[] row = new Object[evaluation.confusion().get(k).size() + 1];
            row[0] = evaluation.classes().get(k).name();
            for (int j = 1; j < row.length; j++) {
                row[j] = evaluation.confusion().get(k).get(j - 1);
            }
            csv.row(row);
        }
        return csv;
    }

    private static Csv images(Evaluation evaluation) {
        Object[] heads = new Object[evaluation.classes().size() + 3];
        heads[0] = "image";
        heads[1] = "mean_iou";
        heads[2] = "pixel_accuracy";
        for (int k = 0; k < evaluation.classes().size(); k++) {
            heads[k + 3] = "iou " + evaluation.classes().get(k).name();
        }
        Csv csv = new Csv(heads);
        for (ImageResult image : evaluation.images()) {
            Object[] row = new Object[image.iou().size() + 3];
            row[0] = image.name();
            row[1] = image.meanIou();
            row[2] = image.pixelAccuracy();
            for (int k = 0; k < image.iou().size(); k++) {
                row[k + 3] = image.iou().get(k);
            }
            csv.row(row);
        }
        return csv;
    }

    @Override
    public void html(Project project, Scoring scoring, RunFiles job, Path target)
            throws TerrazzoException, IOException {
        ReportRequest request = new ReportRequest(
                "Evaluation of " + scoring.model(),
                "What the model of " + scoring.model() + " sees in "
                        + scoring.evaluation().images().size()
                        + " images, beside what is right. The images below are those in which most went wrong.",
                "the images of " + job.id(),
                List.of(scoring),
                exhibits(scoring, job));
        reports.write(project, request, target);
    }

    @Override
    public void html(Project project, Analysis analysis, Path target) throws TerrazzoException, IOException {
        ObjectSizes sizes = ObjectSizes.of(analysis, BINS);
        AtomicFile.write(target, new AnalysisPage(project.classes(), analysis, sizes).html());
    }

    private static List<Exhibit> exhibits(Scoring scoring, RunFiles job) throws BadInputException {
        List<Job.Input> inputs = new Json().read(job.job(), JobFile.class).job() instanceof Job.Evaluate evaluate
                ? evaluate.images()
                : List.of();
        List<String> worst = scoring.evaluation().images().stream()
                .sorted(Comparator.comparingDouble(ImageResult::meanIou))
                .map(ImageResult::name)
                .limit(MOST_IMAGES)
                .toList();
        return worst.stream()
                .flatMap(name -> inputs.stream().filter(input -> input.name().equals(name)))
                .map(input -> new Exhibit(
                        input.name(),
                        Path.of(input.file()),
                        mask(job.truth(), input.name()),
                        mask(job.predicted(), input.name())))
                .toList();
    }

    private static Optional<Path> mask(Path folder, String name) {
        try {
            return Optional.of(SafePath.inside(folder, name + ".png")).filter(Files::exists);
        } catch (BadInputException e) {
            return Optional.empty();
        }
    }
}
