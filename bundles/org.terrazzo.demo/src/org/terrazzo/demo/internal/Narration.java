// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.terrazzo.dataset.Project;
import org.terrazzo.demo.DemoListener;
import org.terrazzo.demo.UnfinishedRunException;
import org.terrazzo.prediction.Analysis;
import org.terrazzo.prediction.AnalysisRequest;
import org.terrazzo.prediction.EvaluationRequest;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.prediction.Prediction;
import org.terrazzo.prediction.PredictionRequest;
import org.terrazzo.prediction.PredictionService;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.report.ReportRequest;
import org.terrazzo.report.ReportRequest.Exhibit;
import org.terrazzo.report.ReportService;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Run;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.TrainingService;

/** The steps of the story, and what came of them so far. */
final class Narration {

    private static final long SEED = 1;
    private static final int SMALLEST_CELL = 40;

    private final Project project;
    private final DemoFolder folder;
    private final TrainingService training;
    private final PredictionService prediction;
    private final DemoListener listener;
    private final List<String> runs = new ArrayList<>();
    private final List<Scoring> scorings = new ArrayList<>();
    private final List<Exhibit> exhibits = new ArrayList<>();

    Narration(
            Project project,
            DemoFolder folder,
            TrainingService training,
            PredictionService prediction,
            DemoListener listener) {
        this.project = project;
        this.folder = folder;
        this.training = training;
        this.prediction = prediction;
        this.listener = listener;
    }

    void train(double minutes, String name, String from) throws TerrazzoException, IOException {
        TrainingOptions options = TrainingOptions.builder()
                .minutes(minutes)
                .seed(SEED)
                .from(from)
                .name(name)
                .build();
        Run run = training.start(project, options);
        await(run);
        runs.add(run.id());
    }

    /** Predicts the images that were held out with the last model, scores every model on them, counts the cells. */
    void judge() throws TerrazzoException, IOException {
        for (String run : runs) {
            scorings.add(score(run));
            listener.says("   " + run + ": mean IoU "
                    + ratio(scorings.getLast().evaluation().meanIou()));
        }
        Prediction predicted = predict();
        predicted
                .images()
                .forEach(image -> exhibits.add(new Exhibit(
                        image.image().getFileName().toString(),
                        image.image(),
                        Optional.of(folder.heldOutMasks().resolve(image.image().getFileName())),
                        Optional.of(image.mask()))));
        Analysis analysis = analyse();
        listener.says("   " + analysis.objects() + " cells measured: " + analysis.objectTable());
    }

    private Scoring score(String run) throws TerrazzoException, IOException {
        return finish(
                prediction.evaluate(project, EvaluationRequest.of(run, folder.heldOutImages(), folder.heldOutMasks())));
    }

    private Prediction predict() throws TerrazzoException, IOException {
        return finish(prediction.predict(
                project,
                PredictionRequest.masks(runs.getLast(), List.of(folder.heldOutImages()), folder.predictions())));
    }

    private Analysis analyse() throws TerrazzoException, IOException {
        return finish(prediction.analyse(
                project,
                new AnalysisRequest(
                        runs.getLast(), List.of(folder.heldOutImages()), folder.analysis(), SMALLEST_CELL)));
    }

    Path report(ReportService reports) throws TerrazzoException, IOException {
        String introduction =
                "A sample project of drawn micrographs with two kinds of cells. The network was trained on three"
                        + " images, again with a fourth, and again with twelve from the last weights. The images below"
                        + " were never part of the project: their truth is known because they were drawn.";
        ReportRequest request =
                new ReportRequest("Round and long cells", introduction, "images never seen", scorings, exhibits);
        reports.write(project, request, folder.report());
        return folder.report();
    }

    double meanIou() {
        return scorings.getLast().evaluation().meanIou();
    }

    private <T> T finish(ModelJob<T> job) throws TerrazzoException, IOException {
        await(job.run());
        return job.result();
    }

    private void await(Run run) throws TerrazzoException {
        Outcome outcome = listener.awaits(run);
        if (!(outcome instanceof Outcome.Completed)) {
            throw new UnfinishedRunException(run.id(), outcome);
        }
        if (listener.cancelled()) {
            throw new CancellationException("the demo was cancelled after " + run.id());
        }
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
