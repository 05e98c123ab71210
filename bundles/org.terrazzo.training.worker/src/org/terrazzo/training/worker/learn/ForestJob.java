// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.terrazzo.model.Split;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.SafePath;
import org.terrazzo.training.protocol.ForestPlan;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.RunEvent.Phase;
import org.terrazzo.training.protocol.TrainingPlan;
import org.terrazzo.training.worker.WorkContext;
import org.terrazzo.training.worker.crops.LevelReader;
import org.terrazzo.training.worker.crops.Levels;
import org.terrazzo.training.worker.crops.TrainingImages;
import org.terrazzo.training.worker.forest.Crew;
import org.terrazzo.training.worker.forest.FeatureSet;
import org.terrazzo.training.worker.forest.Forest;
import org.terrazzo.training.worker.forest.ForestFile;
import org.terrazzo.training.worker.forest.ForestGrower;
import org.terrazzo.training.worker.forest.Growth;
import org.terrazzo.training.worker.forest.OutOfBag;
import org.terrazzo.training.worker.forest.PixelFeatures;
import org.terrazzo.training.worker.forest.Samples;
import org.terrazzo.training.worker.model.Checksums;
import org.terrazzo.training.worker.model.ModelFolder;
import org.terrazzo.training.worker.segment.ForestSegmenter;

/** Puts the training of a forest together from plan.json and dataset.json, and runs it. A step is a tree. */
public final class ForestJob {

    private static final double NO_RATE = 0;

    private final WorkContext context;
    private final Job.Train job;
    private final TrainingPlan plan;
    private final ForestPlan forestPlan;
    private final FrozenDataset dataset;
    private final LevelReader reader;
    private final PixelFeatures features;

    /** @param plan of a forest */
    public ForestJob(WorkContext context, Job.Train job, TrainingPlan plan) throws BadInputException {
        this.context = context;
        this.job = job;
        this.plan = plan;
        this.forestPlan = plan.network().forest();
        this.dataset = context.json().read(context.files().dataset(), FrozenDataset.class);
        PlanChecks.check(plan, dataset);
        this.reader = new LevelReader(context.opener(), plan.network().channels());
        this.features = new PixelFeatures(
                FeatureSet.of(plan.network().channels(), forestPlan),
                new Levels(plan.data().mean(), plan.data().deviation()));
    }

    /** @return what to say at the end */
    public String run() throws BadInputException, IOException {
        int threads = plan.resources().threads();
        context.report().started("Terrazzo's forest", plan.resources().device(), threads);
        context.report().phase(Phase.LOADING);
        try (Crew crew = new Crew(threads)) {
            long seed = plan.schedule().seed();
            Samples samples = ForestSamples.collect(
                    images(Split.TRAIN), features, forestPlan.pixels(), seed, crew, context.report());
            checkClasses(samples);
            Growth growth = Growth.of(forestPlan, plan.data().classWeights(), seed);
            ForestGrower grower = new ForestGrower(samples, growth, crew, first());
            return grow(grower, new OutOfBag(samples, growth), crew);
        }
    }

    private static void checkClasses(Samples samples) throws BadInputException {
        if (Arrays.stream(samples.perClass()).filter(count -> count > 0).count() < 2) {
            throw new BadInputException(
                    "The images to train on show only one class.", "Annotate pixels of at least two classes.");
        }
    }

    private Forest first() throws BadInputException, IOException {
        if (job.fromWeights() != null) {
            throw new BadInputException("A forest does not start from another model.", "Train from scratch.");
        }
        int classes = plan.network().classes();
        if (job.resumeFrom() == null) {
            return Forest.empty(features.set().size(), classes);
        }
        Path checkpoint = inProject(job.resumeFrom());
        Checksums.check(checkpoint);
        return ForestFile.read(
                ModelFolder.weightsFile(checkpoint), features.set().size(), classes);
    }

    private String grow(ForestGrower grower, OutOfBag outOfBag, Crew crew) throws BadInputException, IOException {
        TrainerState state = TrainerState.of(job, context);
        Budget budget = new Budget(plan.schedule(), state.seconds(), System::nanoTime);
        Examiner examiner = examiner(grower, crew, budget, state);
        StepReport steps = new StepReport(plan, context.report(), System::nanoTime);
        int made = grower.forest().size();
        while (made < forestPlan.trees()
                && !budget.isSpent(made + 1)
                && !context.wish().isWished()
                && !examiner.hasSeenEnough()) {
            context.report().phase(Phase.TRAINING);
            grower.grow(forestPlan.trees() - made);
            double loss = outOfBag.loss(grower.forest());
            boolean due = false;
            while (made < grower.forest().size()) {
                made++;
                double progress = budget.progress(made);
                steps.made(made, progress, loss, NO_RATE);
                due |= examiner.isDue(made, progress);
            }
            if (due) {
                examiner.examine(made);
            }
        }
        examiner.finish(made);
        return summary(made, examiner);
    }

    private Examiner examiner(ForestGrower grower, Crew crew, Budget budget, TrainerState state) {
        ForestSegmenter segmenter = new ForestSegmenter(features, grower::forest, crew, context.report());
        TrainingImages images = images(Split.VALIDATION);
        PreviewFolder previews = new PreviewFolder(context, dataset, images);
        return new Examiner(
                plan.schedule(),
                new Validation(images, dataset, segmenter, previews, context.wish()),
                new Checkpoints(context.files(), context.json(), new ForestSnapshot(grower), context.report()),
                new ModelCards(context.files().id(), plan, dataset, context.clock()),
                budget,
                context.report(),
                context.wish(),
                state);
    }

    private static String summary(int trees, Examiner examiner) {
        return Double.isNaN(examiner.bestIou())
                ? "Grew " + trees + " trees."
                : String.format(
                        Locale.ROOT, "Grew %d trees; best mean IoU in validation %.3f.", trees, examiner.bestIou());
    }

    private TrainingImages images(Split split) {
        return new TrainingImages(project(), dataset, dataset.of(split), reader);
    }

    private Path inProject(String relative) throws BadInputException {
        return SafePath.inside(project(), relative);
    }

    private Path project() {
        return context.files().project();
    }
}
