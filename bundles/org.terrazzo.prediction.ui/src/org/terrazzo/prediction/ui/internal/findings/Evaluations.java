// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.core.resources.IProject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.model.Split;
import org.terrazzo.prediction.EvaluationRequest;
import org.terrazzo.prediction.ModelJob;
import org.terrazzo.prediction.PredictionService;
import org.terrazzo.prediction.Scoring;
import org.terrazzo.prediction.findings.ConfusedImage;
import org.terrazzo.prediction.findings.ErrorService;
import org.terrazzo.prediction.ui.internal.predict.ChildWork;
import org.terrazzo.prediction.ui.internal.predict.PredictionJob;
import org.terrazzo.report.ScoringReports;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.TerrazzoException;

/** Evaluates models and keeps the newest evaluation for whoever shows it. For any thread. */
@Component(service = Evaluations.class)
public final class Evaluations {

    private final OpenProjects projects;
    private final PredictionService predictions;
    private final ErrorService errors;
    private final ScoringReports reports;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final UnderWay underWay = new UnderWay();
    private volatile Evaluated newest;

    @Activate
    public Evaluations(
            @Reference OpenProjects projects,
            @Reference PredictionService predictions,
            @Reference ErrorService errors,
            @Reference ScoringReports reports) {
        this.projects = projects;
        this.predictions = predictions;
        this.errors = errors;
        this.reports = reports;
    }

    /**
     * Evaluates a model on the annotated images of a split.
     *
     * @param failed hears why nothing came of it, on the job's thread
     */
    public void start(IProject project, String model, Split split, Consumer<String> failed) {
        AtomicReference<ModelJob<Scoring>> job = new AtomicReference<>();
        String name = "Evaluating " + model + " on the " + split.key() + " images of " + project.getName();
        underWay.start(
                new PredictionJob<>(
                        name,
                        () -> {
                            job.set(predictions.evaluate(projects.open(project), EvaluationRequest.of(model, split)));
                            return ChildWork.of(job.get());
                        },
                        new Ends(project, split, job, failed)),
                this::tell);
    }

    /** What comes of an evaluation. */
    private final class Ends implements PredictionJob.Ends<Scoring> {

        private final IProject project;
        private final Split split;
        private final AtomicReference<ModelJob<Scoring>> job;
        private final Consumer<String> failed;

        Ends(IProject project, Split split, AtomicReference<ModelJob<Scoring>> job, Consumer<String> failed) {
            this.project = project;
            this.split = split;
            this.job = job;
            this.failed = failed;
        }

        @Override
        public void done(Scoring scoring) {
            newest = new Evaluated(project, split.key(), job.get().run().files(), scoring);
            tell();
        }

        @Override
        public void failed(String problem, String advice) {
            failed.accept((problem + "\n\n" + advice).strip());
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** What is being done at this moment; empty: nothing. */
    String underWay() {
        return underWay.name();
    }

    public Optional<Evaluated> newest() {
        return Optional.ofNullable(newest);
    }

    /** The images behind a cell of its confusion matrix; reads masks, so not for the display's thread. */
    List<ConfusedImage> behind(Evaluated evaluated, int truth, int predicted) throws BadInputException, IOException {
        Path folder = evaluated.project().getLocation().toPath();
        return errors.behind(folder, evaluated.files().id(), truth, predicted);
    }

    /** Writes its tables into a folder. */
    void csv(Evaluated evaluated, Path folder) throws IOException {
        reports.csv(evaluated.scoring(), folder);
    }

    /** Writes it as one page. */
    void html(Evaluated evaluated, Path file) throws TerrazzoException, IOException {
        reports.html(projects.open(evaluated.project()), evaluated.scoring(), evaluated.files(), file);
    }

    /** @return to be run when nothing is to be heard any more */
    Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
