// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.SafePath;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.ModelCard;
import org.terrazzo.training.protocol.RunEvent.Phase;
import org.terrazzo.training.protocol.TrainingPlan;
import org.terrazzo.training.worker.WorkContext;
import org.terrazzo.training.worker.crops.CropQueue;
import org.terrazzo.training.worker.crops.LevelReader;
import org.terrazzo.training.worker.crops.Levels;
import org.terrazzo.training.worker.crops.PictureCache;
import org.terrazzo.training.worker.crops.TrainingImages;
import org.terrazzo.training.worker.model.Checksums;
import org.terrazzo.training.worker.model.ComputeEngine;
import org.terrazzo.training.worker.model.ModelFolder;
import org.terrazzo.training.worker.net.Initial;
import org.terrazzo.training.worker.net.NetworkShape;
import org.terrazzo.training.worker.net.ParameterShape;
import org.terrazzo.training.worker.net.SafetensorsReader;
import org.terrazzo.training.worker.segment.Segmenter;

/** Puts a training together from plan.json and dataset.json, and runs it. */
public final class TrainJob {

    private static final int DRAWING_THREADS = 2;
    private static final int CACHE_SHARE = 2;

    private final WorkContext context;
    private final Job.Train job;
    private final TrainingPlan plan;
    private final FrozenDataset dataset;
    private final List<ParameterShape> shapes;

    /** @param plan of a U-Net */
    public TrainJob(WorkContext context, Job.Train job, TrainingPlan plan) throws BadInputException {
        this.context = context;
        this.job = job;
        this.plan = plan;
        this.dataset = context.json().read(context.files().dataset(), FrozenDataset.class);
        this.shapes = NetworkShape.of(plan.network());
        PlanChecks.check(plan, dataset);
    }

    /** @return what to say at the end */
    public String run() throws BadInputException, DivergedException, IOException, InterruptedException {
        try (ComputeEngine engine = ComputeEngine.start(
                        plan.resources().threads(), plan.resources().device(), context.report());
                TrainingArrays arrays = arrays(engine.manager())) {
            return train(engine, arrays);
        }
    }

    private TrainingArrays arrays(NDManager manager) throws BadInputException, IOException {
        context.report().phase(Phase.LOADING);
        if (job.resumeFrom() != null) {
            Checksums.check(inProject(job.resumeFrom()));
            return TrainingArrays.resumed(manager, shapes, inProject(job.resumeFrom()), plan.schedule());
        }
        long seed = plan.schedule().seed();
        return job.fromWeights() == null
                ? TrainingArrays.first(manager, shapes, new Initial(seed), plan.schedule())
                : takenOver(manager, inProject(job.fromWeights()), seed);
    }

    private TrainingArrays takenOver(NDManager manager, Path model, long seed) throws BadInputException, IOException {
        Checksums.check(model);
        ModelCard card = ModelFolder.card(model, context.json());
        try (SafetensorsReader reader = ModelFolder.weights(model)) {
            FirstWeights values = new FirstWeights(reader, card, dataset.classes(), seed);
            TrainingArrays arrays = TrainingArrays.first(manager, shapes, values, plan.schedule());
            if (!values.fresh().isEmpty()) {
                context.report()
                        .problem(
                                job.fromWeights(),
                                "That model has another network, so these parts start from scratch: "
                                        + String.join(", ", values.fresh()) + ".");
            }
            return arrays;
        }
    }

    private String train(ComputeEngine engine, TrainingArrays arrays)
            throws BadInputException, DivergedException, IOException, InterruptedException {
        TrainerState state = TrainerState.of(job, context);
        LevelReader reader = new LevelReader(context.opener(), plan.network().channels());
        TrainingImages images = new TrainingImages(project(), dataset, dataset.of(Split.TRAIN), reader);
        PictureCache cache = new PictureCache(images, Runtime.getRuntime().maxMemory() / CACHE_SHARE);
        Budget budget = new Budget(plan.schedule(), state.seconds(), System::nanoTime);
        Examiner examiner = examiner(arrays, reader, budget, state);
        long firstSample = (long) state.step() * plan.data().batch();
        try (CropQueue crops = new CropQueue(
                images,
                cache,
                plan.data(),
                plan.augmentation(),
                plan.schedule().seed(),
                firstSample,
                DRAWING_THREADS)) {
            TrainingLoop loop = new TrainingLoop(
                    new Learner(engine.engine(), plan, arrays.weights(), arrays.optimiser()),
                    arrays,
                    crops,
                    budget,
                    LearningRate.of(plan.schedule()),
                    examiner,
                    new StepReport(plan, context.report(), System::nanoTime),
                    context.report(),
                    context.wish());
            return summary(loop.run(state.step()), examiner);
        }
    }

    private Examiner examiner(TrainingArrays arrays, LevelReader reader, Budget budget, TrainerState state) {
        TrainingImages images = new TrainingImages(project(), dataset, dataset.of(Split.VALIDATION), reader);
        Segmenter segmenter = new Segmenter(
                plan.network(),
                arrays.average().weights(),
                new Levels(plan.data().mean(), plan.data().deviation()),
                plan.resources().tile(),
                plan.resources().overlap(),
                context.report());
        return new Examiner(
                plan.schedule(),
                new Validation(images, dataset, segmenter, new PreviewFolder(context, dataset, images), context.wish()),
                new Checkpoints(context.files(), context.json(), arrays, context.report()),
                new ModelCards(context.files().id(), plan, dataset, context.clock()),
                budget,
                context.report(),
                context.wish(),
                state);
    }

    private static String summary(int steps, Examiner examiner) {
        return Double.isNaN(examiner.bestIou())
                ? "Trained " + steps + " steps."
                : String.format(
                        Locale.ROOT, "Trained %d steps; best mean IoU in validation %.3f.", steps, examiner.bestIou());
    }

    private Path inProject(String relative) throws BadInputException {
        return SafePath.inside(project(), relative);
    }

    private Path project() {
        return context.files().project();
    }
}
