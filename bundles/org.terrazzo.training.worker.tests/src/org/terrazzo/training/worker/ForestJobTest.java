// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.training.protocol.AugmentationPlan;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.protocol.DataPlan;
import org.terrazzo.training.protocol.Evaluation;
import org.terrazzo.training.protocol.ForestPlan;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.protocol.ResourcePlan;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunEvent.End;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.protocol.SchedulePlan;
import org.terrazzo.training.protocol.TrainingPlan;
import org.terrazzo.training.worker.report.StopWish;

/** Whole trainings and jobs of a forest, in the test's own process and without the engine. */
class ForestJobTest {

    private static final Job.Train TRAIN = new Job.Train(null, null, null);
    private static final ForestPlan FOREST = new ForestPlan(100, 12, 2, 4, 2000, List.of(1.0, 3.5));

    @TempDir
    private Path folder;

    private TinyProject project;
    private ToldRuns runs;

    @BeforeEach
    void makeProject() throws Exception {
        project = TinyProject.in(folder);
        runs = new ToldRuns(project);
    }

    private static TrainingPlan plan(int trees, int threads) {
        return new TrainingPlan(
                1,
                NetworkPlan.of(1, 2, FOREST.withTrees(trees)),
                new DataPlan(16, 1, List.of(0.45), List.of(0.2), List.of(1.0, 1.0), 0),
                new AugmentationPlan(false, false, false, 1, 0, 0, 0),
                new SchedulePlan(trees, 0, 1, 1, 0, 0, 0, 0, 4, 0, 7),
                new ResourcePlan(threads, 1L << 40, 1L << 28, "cpu", 256, 0),
                Map.of());
    }

    @Test
    void theSameSeedGivesTheSameForestOnAnyNumberOfThreads() throws Exception {
        train("run-001", 6, 1);
        train("run-002", 6, 2);
        assertThat(runs.weights("run-002", "last")).isEqualTo(runs.weights("run-001", "last"));
    }

    @Test
    void aResumedTrainingEndsAsIfNeverStopped() throws Exception {
        train("run-001", 8, 1);
        runs.work(project.run("run-002", plan(8, 1), TRAIN), new WishAfter(3));
        assertThat(runs.ended("run-002").end()).isEqualTo(End.STOPPED);
        assertThat(runs.ended("run-002").step()).isBetween(1, 7);
        Job.Train resume = new Job.Train(null, "runs/run-002/checkpoints/last", null);
        runs.work(project.run("run-003", plan(8, 1), resume), new StopWish());
        assertThat(runs.ended("run-003").step()).isEqualTo(8);
        assertThat(runs.weights("run-003", "last")).isEqualTo(runs.weights("run-001", "last"));
    }

    @Test
    void predictsEvaluatesAndTellsHowFarItIs() throws Exception {
        train("run-001", 20, 2);
        assertThat(runs.events("run-001"))
                .hasAtLeastOneElementOfType(RunEvent.Step.class)
                .hasAtLeastOneElementOfType(RunEvent.Validated.class)
                .hasAtLeastOneElementOfType(RunEvent.CheckpointSaved.class);
        String model = "runs/run-001/checkpoints/best";
        Path out = folder.resolve("out");
        run("job-1", new Job.Predict(model, List.of(project.input(3)), out.toString(), true, true, Map.of(), 255));
        assertThat(out.resolve("set/3.png")).exists();
        assertThat(Files.size(out.resolve("set/3.probabilities.npy"))).isEqualTo(128 + 2 * 2 * 64 * 64);
        run("job-2", new Job.Evaluate(model, List.of(project.input(3)), Map.of(), 255));
        Evaluation evaluation = project.json().read(runs.files("job-2").evaluation(), Evaluation.class);
        assertThat(evaluation.meanIou()).isGreaterThan(0.9);
    }

    @Test
    void aDamagedForestIsRefused() throws Exception {
        train("run-001", 2, 1);
        Path weights = runs.files("run-001").best().resolve("weights.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 1] ^= 1;
        Files.write(weights, bytes);
        run("job-1", new Job.Evaluate("runs/run-001/checkpoints/best", List.of(project.input(0)), Map.of(), 255));
        assertThat(runs.ended("job-1").cause()).isEqualTo(new Cause.BadInput());
        assertThat(runs.ended("job-1").message()).contains("weights.safetensors", "damaged");
    }

    @Test
    void aForestOfOtherFeaturesIsRefused() throws Exception {
        train("run-001", 2, 1);
        Path best = runs.files("run-001").best();
        Path card = best.resolve("model.json");
        Files.writeString(card, Files.readString(card).replaceFirst(",\\s*3\\.5", ""));
        Files.delete(best.resolve("checksums.sha256"));
        run("job-1", new Job.Evaluate("runs/run-001/checkpoints/best", List.of(project.input(0)), Map.of(), 255));
        assertThat(runs.ended("job-1").cause()).isEqualTo(new Cause.BadInput());
        assertThat(runs.ended("job-1").message()).contains("a feature is");
    }

    @Test
    void oneClassAloneIsNothingToLearn() throws Exception {
        RunFiles files = project.run("run-001", plan(2, 1), TRAIN);
        FrozenDataset dataset = project.dataset();
        List<FrozenImage> images =
                dataset.images().stream().map(ForestJobTest::withoutClassOne).toList();
        project.json().write(files.dataset(), new FrozenDataset(1, dataset.classes(), dataset.unlabelled(), images));
        runs.work(files, new StopWish());
        assertThat(runs.ended("run-001").cause()).isEqualTo(new Cause.BadInput());
        assertThat(runs.ended("run-001").message()).contains("only one class");
    }

    private static FrozenImage withoutClassOne(FrozenImage image) {
        return new FrozenImage(
                image.path(),
                image.hash(),
                image.page(),
                image.width(),
                image.height(),
                image.low(),
                image.high(),
                image.mask(),
                image.maskHash(),
                image.split(),
                List.of(image.pixelsPerClass().getFirst(), 0L));
    }

    private void train(String id, int trees, int threads) throws Exception {
        runs.work(project.run(id, plan(trees, threads), TRAIN), new StopWish());
        assertThat(runs.ended(id).end()).as(runs.ended(id).message()).isEqualTo(End.COMPLETED);
    }

    private void run(String id, Job job) throws Exception {
        runs.work(project.run(id, plan(1, 1), job), new StopWish());
    }
}
