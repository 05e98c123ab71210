// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.SafePath;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.RunEvent.Phase;
import org.terrazzo.training.worker.WorkContext;

/**
 * Does something with each of a list of images by a model. An image that cannot be used is reported, and the others go
 * on; only when none could be used the job fails.
 */
public final class ImageJob {

    /** What is done with the images. */
    interface Work {

        void image(LoadedModel model, Job.Input input) throws BadInputException, IOException;

        /** Called once at the end, also when a stop was wished. */
        default void finish(LoadedModel model) throws BadInputException, IOException {}
    }

    private final WorkContext context;
    private final String model;
    private final List<Job.Input> images;
    private final Work work;
    private int done;
    private BadInputException lastProblem;

    private ImageJob(WorkContext context, String model, List<Job.Input> images, Work work) {
        this.context = context;
        this.model = model;
        this.images = images;
        this.work = work;
    }

    public static ImageJob of(WorkContext context, Job.Predict job) {
        return new ImageJob(context, job.model(), job.images(), new Prediction(job));
    }

    public static ImageJob of(WorkContext context, Job.Evaluate job) {
        return new ImageJob(context, job.model(), job.images(), new EvaluationWork(job, context));
    }

    public static ImageJob of(WorkContext context, Job.Analyse job) {
        return new ImageJob(context, job.model(), job.images(), new AnalysisWork(job));
    }

    /**
     * @param threads of the engine; 0: as it likes
     * @return what to say at the end
     * @throws BadInputException if the model or every image could not be used
     */
    public String run(int threads) throws BadInputException, IOException {
        Path folder = SafePath.inside(context.files().project(), model);
        try (LoadedModel loaded = LoadedModel.load(folder, threads, context)) {
            return run(loaded);
        }
    }

    private String run(LoadedModel loaded) throws BadInputException, IOException {
        context.report().phase(Phase.PREDICTING);
        int seen = 0;
        for (Job.Input input : images) {
            if (context.wish().isWished()) {
                break;
            }
            attempt(loaded, input);
            context.report().imageDone(++seen, images.size(), input.name());
        }
        work.finish(loaded);
        return summary();
    }

    private void attempt(LoadedModel loaded, Job.Input input) throws IOException {
        try {
            SafePath.checkedRelative(input.name());
            work.image(loaded, input);
            done++;
        } catch (BadInputException e) {
            lastProblem = e;
            context.report().problem(input.name(), e.getMessage());
        }
    }

    private String summary() throws BadInputException {
        if (done == 0 && lastProblem != null) {
            throw new BadInputException(
                    "None of the images could be used; the last one: " + lastProblem.problem(), lastProblem.advice());
        }
        return done + " of " + images.size() + " images done.";
    }
}
