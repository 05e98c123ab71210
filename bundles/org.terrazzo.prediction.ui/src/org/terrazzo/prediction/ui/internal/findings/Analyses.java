// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.resources.IProject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ui.OpenProjects;
import org.terrazzo.prediction.Analysis;
import org.terrazzo.prediction.AnalysisRequest;
import org.terrazzo.prediction.PredictionService;
import org.terrazzo.prediction.findings.ObjectSizes;
import org.terrazzo.prediction.ui.internal.predict.ChildWork;
import org.terrazzo.prediction.ui.internal.predict.PredictionJob;
import org.terrazzo.storage.TerrazzoException;

/** Measures the objects that models find, and keeps the newest result for whoever shows it. For any thread. */
@Component(service = Analyses.class)
public final class Analyses {

    private static final int BINS = 24;

    /** What was measured in a project. */
    public record Analysed(IProject project, Analysis analysis, ObjectSizes sizes) {}

    private final OpenProjects projects;
    private final PredictionService predictions;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final UnderWay underWay = new UnderWay();
    private volatile Analysed newest;

    @Activate
    public Analyses(@Reference OpenProjects projects, @Reference PredictionService predictions) {
        this.projects = projects;
        this.predictions = predictions;
    }

    /**
     * Measures what a model finds in all images of a project; the tables are kept below its predictions.
     *
     * @param leastArea in pixels; smaller objects are left out
     * @param failed hears why nothing came of it, on the job's thread
     */
    public void start(IProject project, String model, int leastArea, Consumer<String> failed) {
        underWay.start(
                new PredictionJob<>(
                        "Analysing the images of " + project.getName(),
                        () -> ChildWork.of(predictions.analyse(
                                projects.open(project), request(projects.open(project), model, leastArea))),
                        new Ends(project, failed)),
                this::tell);
    }

    private static AnalysisRequest request(Project project, String model, int leastArea) {
        List<Path> files = project.images().stream().map(project::file).toList();
        return new AnalysisRequest(
                model, files, project.folder().resolve("analyses").resolve(model), leastArea);
    }

    /** What comes of an analysis. */
    private final class Ends implements PredictionJob.Ends<Analysis> {

        private final IProject project;
        private final Consumer<String> failed;

        Ends(IProject project, Consumer<String> failed) {
            this.project = project;
            this.failed = failed;
        }

        @Override
        public void done(Analysis analysis) {
            try {
                newest = new Analysed(project, analysis, ObjectSizes.of(analysis, BINS));
                tell();
            } catch (IOException | TerrazzoException e) {
                failed.accept(e.getMessage());
            }
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

    public Optional<Analysed> newest() {
        return Optional.ofNullable(newest);
    }

    /** @return to be run when nothing is to be heard any more */
    Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
