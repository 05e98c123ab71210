// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Rgb;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.protocol.Evaluation;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunEvent.End;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.protocol.SchedulePlan;
import org.terrazzo.training.protocol.TrainingPlan;
import org.terrazzo.training.worker.report.StopWish;

/** Whole jobs, in the test's own process. */
class WorkerProcessTest {

    private static final Job.Train TRAIN = new Job.Train(null, null, null);

    @TempDir
    private Path folder;

    private TinyProject project;
    private ToldRuns runs;

    @BeforeEach
    void makeProject() throws Exception {
        TestEngine.engine();
        project = TinyProject.in(folder);
        runs = new ToldRuns(project);
    }

    @Test
    void theSameSeedGivesTheSameWeights() throws Exception {
        train("run-001", TinyProject.schedule(6, 3e-3), TRAIN);
        train("run-002", TinyProject.schedule(6, 3e-3), TRAIN);
        assertThat(runs.weights("run-001", "last")).isEqualTo(runs.weights("run-002", "last"));
        assertThat(losses("run-001")).isEqualTo(losses("run-002"));
    }

    @Test
    void aResumedTrainingEndsAsIfNeverStopped() throws Exception {
        train("run-001", TinyProject.schedule(12, 3e-3), TRAIN);
        stopAfter("run-002", 5);
        train("run-003", TinyProject.schedule(12, 3e-3), new Job.Train(null, "runs/run-002/checkpoints/last", null));
        assertThat(runs.weights("run-003", "last")).isEqualTo(runs.weights("run-001", "last"));
        assertThat(optimiser("run-003")).isEqualTo(optimiser("run-001"));
        assertThat(runs.ended("run-003").step()).isEqualTo(12);
    }

    @Test
    void aStoppedTrainingLeavesAUsableCheckpoint() throws Exception {
        stopAfter("run-001", 3);
        assertThat(runs.ended("run-001").end()).isEqualTo(End.STOPPED);
        assertThat(runs.ended("run-001").message()).contains("a tester");
        assertThat(runs.files("run-001").best().resolve("weights.safetensors")).exists();
        assertThat(runs.files("run-001").last().resolve("trainer.json")).exists();
        run("run-002", new Job.Evaluate("runs/run-001/checkpoints/best", List.of(project.input(3)), Map.of(), 255));
        assertThat(runs.ended("run-002").end()).isEqualTo(End.COMPLETED);
    }

    @Test
    void aNewClassKeepsWhatTheOthersLearned() throws Exception {
        train("run-001", TinyProject.schedule(30, 1e-2), TRAIN);
        TrainingPlan plan = TinyProject.plan(TinyProject.schedule(1, 1e-6));
        RunFiles files =
                project.run("run-002", threeClasses(plan), new Job.Train("runs/run-001/checkpoints/best", null, null));
        FrozenDataset old = project.dataset();
        List<LabelClass> classes = new ArrayList<>(old.classes());
        classes.addFirst(new LabelClass(7, "new", new Rgb(1, 2, 3)));
        List<FrozenDataset.FrozenImage> images =
                old.images().stream().map(WorkerProcessTest::withoutNewClass).toList();
        project.json().write(files.dataset(), new FrozenDataset(1, classes, old.unlabelled(), images));
        work(files);
        assertThat(runs.ended("run-002").end()).isEqualTo(End.COMPLETED);
        double before = validated("run-001").getLast().meanIou();
        assertThat(validated("run-002").getLast().iou().get(2)).isGreaterThan(before - 0.3);
    }

    @Test
    void predictsEvaluatesAndMeasures() throws Exception {
        train("run-001", TinyProject.schedule(60, 1e-2), TRAIN);
        String model = "runs/run-001/checkpoints/best";
        Path out = folder.resolve("out");
        List<Job.Input> inputs = List.of(project.input(3), missing(), escaping());
        run("job-1", new Job.Predict(model, inputs, out.toString(), true, true, Map.of(), 255));
        assertThat(out.resolve("set/3.png")).exists();
        assertThat(out.resolve("set/3.uncertainty.png")).exists();
        assertThat(Files.size(out.resolve("set/3.probabilities.npy"))).isEqualTo(128 + 2 * 2 * 64 * 64);
        assertThat(problems("job-1")).hasSize(2);
        assertThat(runs.ended("job-1").end()).isEqualTo(End.COMPLETED);
        assertThat(folder.getParent().resolve("evil.png")).doesNotExist();

        run("job-2", new Job.Evaluate(model, inputs, Map.of(), 255));
        Evaluation evaluation = project.json().read(runs.files("job-2").evaluation(), Evaluation.class);
        assertThat(evaluation.meanIou()).isGreaterThan(0.8);
        assertThat(evaluation.images()).hasSize(1);

        run("job-3", new Job.Analyse(model, inputs, out.toString(), 50, 0));
        List<String> rows = Files.readAllLines(out.resolve("objects.csv"));
        assertThat(rows.get(0)).startsWith("image,object,class_index,class,area_px2");
        assertThat(rows.get(1)).startsWith("set/3,").contains(",1,disc,");
        assertThat(Files.readAllLines(out.resolve("images.csv"))).hasSize(2);
    }

    @Test
    void thresholdsLeavePixelsUndecided() throws Exception {
        train("run-001", TinyProject.schedule(1, 1e-6), TRAIN);
        Path out = folder.resolve("out");
        Map<Integer, Double> unreachable = Map.of(0, 1.0, 1, 1.0);
        run(
                "job-1",
                new Job.Predict(
                        "runs/run-001/checkpoints/best",
                        List.of(project.input(0)),
                        out.toString(),
                        false,
                        false,
                        unreachable,
                        9));
        LabelRaster labels = IndexMasks.read(out.resolve("set/0.png"));
        assertThat(labels.count(9)).isEqualTo(64 * 64);
    }

    @Test
    void failsWhenNoImageCouldBeUsed() throws Exception {
        train("run-001", TinyProject.schedule(1, 1e-6), TRAIN);
        run("job-1", new Job.Evaluate("runs/run-001/checkpoints/best", List.of(missing()), Map.of(), 255));
        assertThat(runs.ended("job-1").cause()).isEqualTo(new Cause.BadInput());
        assertThat(runs.ended("job-1").message()).contains("missing.png");
    }

    @Test
    void refusesAnImageThatWasChangedSinceItWasFrozen() throws Exception {
        RunFiles files = project.run("run-001", TinyProject.plan(TinyProject.schedule(5, 1e-3)), TRAIN);
        IndexMasks.write(folder.resolve("images/0.png"), LabelRaster.filled(64, 64, 3));
        work(files);
        assertThat(runs.ended("run-001").cause()).isEqualTo(new Cause.BadInput());
        assertThat(runs.ended("run-001").message()).contains("images/0.png", "changed");
    }

    @Test
    void refusesADamagedModel() throws Exception {
        train("run-001", TinyProject.schedule(1, 1e-6), TRAIN);
        Path weights = runs.files("run-001").best().resolve("weights.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        Files.write(weights, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        run("job-1", new Job.Evaluate("runs/run-001/checkpoints/best", List.of(project.input(0)), Map.of(), 255));
        assertThat(runs.ended("job-1").cause()).isEqualTo(new Cause.BadInput());
    }

    private static TrainingPlan threeClasses(TrainingPlan plan) {
        return new TrainingPlan(
                1,
                new org.terrazzo.training.protocol.NetworkPlan(1, 3, 4, 2, 1),
                new org.terrazzo.training.protocol.DataPlan(
                        32, 2, plan.data().mean(), plan.data().deviation(), List.of(1.0, 1.0, 1.0), 0),
                plan.augmentation(),
                plan.schedule(),
                plan.resources(),
                Map.of());
    }

    private static FrozenDataset.FrozenImage withoutNewClass(FrozenDataset.FrozenImage image) {
        List<Long> pixels = new ArrayList<>(image.pixelsPerClass());
        pixels.addFirst(0L);
        return new FrozenDataset.FrozenImage(
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
                pixels);
    }

    private Job.Input missing() {
        return new Job.Input("missing", folder.resolve("missing.png").toString(), 0, 0, 255, null);
    }

    private Job.Input escaping() {
        Job.Input good = project.input(3);
        return new Job.Input("../../evil", good.file(), 0, 0, 255, good.mask());
    }

    private void train(String id, SchedulePlan schedule, Job.Train job) throws Exception {
        work(project.run(id, TinyProject.plan(schedule), job));
        assertThat(runs.ended(id).end()).as(runs.ended(id).message()).isEqualTo(End.COMPLETED);
    }

    private void run(String id, Job job) throws Exception {
        work(project.run(id, TinyProject.plan(TinyProject.schedule(1, 1e-3)), job));
    }

    private void work(RunFiles files) throws IOException {
        runs.work(files, new StopWish());
    }

    /** Stops a training of 12 steps when it has made some. */
    private void stopAfter(String id, int steps) throws IOException {
        runs.work(project.run(id, TinyProject.plan(TinyProject.schedule(12, 3e-3)), TRAIN), new WishAfter(steps));
    }

    private byte[] optimiser(String id) throws IOException {
        return Files.readAllBytes(runs.files(id).last().resolve("optimiser.safetensors"));
    }

    private List<RunEvent.Validated> validated(String id) throws Exception {
        return runs.events(id).stream()
                .filter(RunEvent.Validated.class::isInstance)
                .map(RunEvent.Validated.class::cast)
                .toList();
    }

    private List<RunEvent> problems(String id) throws Exception {
        return runs.events(id).stream()
                .filter(RunEvent.Problem.class::isInstance)
                .toList();
    }

    private List<Double> losses(String id) throws Exception {
        return validated(id).stream().map(RunEvent.Validated::loss).toList();
    }
}
