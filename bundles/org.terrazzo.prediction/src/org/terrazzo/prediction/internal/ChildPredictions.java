// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.dataset.Project;
import org.terrazzo.imaging.ImageOpener;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.prediction.Analysis;
import org.terrazzo.prediction.AnalysisRequest;
import org.terrazzo.prediction.EvaluationRequest;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.prediction.Prediction;
import org.terrazzo.prediction.PredictionRequest;
import org.terrazzo.prediction.PredictionService;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.JobOptions;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunService;
import org.terrazzo.training.protocol.Job;

/** Turns requests into jobs for a child process. */
@Component
public final class ChildPredictions implements PredictionService {

    private static final int UNDECIDED = 255;

    private final RunService runs;
    private final ImageOpener images;

    @Activate
    public ChildPredictions(@Reference RunService runs, @Reference ImageOpener images) {
        this.runs = runs;
        this.images = images;
    }

    @Override
    public ModelJob<Prediction> predict(Project project, PredictionRequest request)
            throws TerrazzoException, IOException {
        ChosenModel model = ChosenModel.of(runs, project, request.model());
        Inputs inputs = Inputs.resolve(request.inputs());
        Path output = OutputFolder.of(project, inputs, request.output());
        Job job = new Job.Predict(
                model.relative(),
                inputs.jobInputs(),
                output.toString(),
                request.probabilities(),
                request.uncertainty(),
                model.thresholds(request.thresholds()),
                UNDECIDED);
        Run run = runs.launch(project.folder(), job, named("predict", inputs.size()));
        return new PredictJob(run, model.run(), inputs, output, Chronicle.of(run));
    }

    @Override
    public ModelJob<Scoring> evaluate(Project project, EvaluationRequest request)
            throws TerrazzoException, IOException {
        ChosenModel model = ChosenModel.of(runs, project, request.model());
        TruthSet truth = switch (request.truth()) {
            case EvaluationRequest.Truth.OfSplit split -> TruthSet.of(project, split.split());
            case EvaluationRequest.Truth.OfFolders folders ->
                new MaskFolders(images, project.classes(), folders).read();
        };
        Job job = new Job.Evaluate(model.relative(), truth.inputs(), model.thresholds(request.thresholds()), UNDECIDED);
        Run run = launch(project, job, truth);
        run.outcome().whenComplete((outcome, error) -> truth.close());
        var notices = new Lessons(runs, project.folder()).notices(model.run(), truth.hashes());
        return new EvaluateJob(run, model.run(), notices, truth.problems(), Chronicle.of(run));
    }

    private Run launch(Project project, Job job, TruthSet truth) throws TerrazzoException, IOException {
        try {
            return runs.launch(
                    project.folder(), job, named("evaluate", truth.inputs().size()));
        } catch (TerrazzoException | IOException | RuntimeException e) {
            truth.close();
            throw e;
        }
    }

    @Override
    public ModelJob<Analysis> analyse(Project project, AnalysisRequest request) throws TerrazzoException, IOException {
        ChosenModel model = ChosenModel.of(runs, project, request.model());
        Inputs inputs = Inputs.resolve(request.inputs());
        Path output = OutputFolder.of(project, inputs, request.output());
        Job job = new Job.Analyse(
                model.relative(), inputs.jobInputs(), output.toString(), request.minimumArea(), background(project));
        Run run = runs.launch(project.folder(), job, named("analyse", inputs.size()));
        return new AnalyseJob(run, model.run(), output, inputs.problems(), Chronicle.of(run));
    }

    /** What is no object: class 0 where it stands for what is unlabelled, else a class that says so by its name. */
    private static int background(Project project) {
        if (project.unlabelled() == Unlabelled.BACKGROUND) {
            return 0;
        }
        return project.classes().byName("background").map(LabelClass::index).orElse(-1);
    }

    private static JobOptions named(String what, int images) {
        return JobOptions.named(what + " " + images + (images == 1 ? " image" : " images"));
    }
}
