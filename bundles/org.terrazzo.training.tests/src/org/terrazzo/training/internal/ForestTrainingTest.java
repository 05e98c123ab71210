// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.model.Split;
import org.terrazzo.storage.Json;
import org.terrazzo.training.JobOptions;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Receipt;
import org.terrazzo.training.Run;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.Evaluation;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.NetworkKind;
import org.terrazzo.training.protocol.TrainingPlan;

/** A forest is a run like any other: planned, in a child of its own, resumed, and used. */
class ForestTrainingTest {

    @TempDir
    Path folder;

    private final Json json = new Json();
    private RealWorker worker;
    private SampleProject sample;

    @BeforeEach
    void setUp() throws Exception {
        worker = RealWorker.here();
        sample = new SampleProject(folder, worker.projects());
        for (int number = 1; number <= 8; number++) {
            sample.add(number);
        }
    }

    private static TrainingOptions.Builder forest(int trees) {
        return TrainingOptions.builder()
                .network(NetworkKind.FOREST)
                .steps(trees)
                .threads(2);
    }

    private Run run(TrainingOptions options) throws Exception {
        Run run = worker.trainings().start(sample.project, options);
        assertThat(run.outcome().get(2, TimeUnit.MINUTES)).isInstanceOf(Outcome.Completed.class);
        return run;
    }

    @Test
    void learnsIsResumedAndEvaluated() throws Exception {
        Run first = run(forest(10).build());
        Run more = run(TrainingOptions.builder().resume(first.id()).steps(20).build());
        Run whole = run(forest(20).build());
        byte[] weights = Files.readAllBytes(whole.files().last().resolve("weights.safetensors"));
        assertThat(Files.readAllBytes(more.files().last().resolve("weights.safetensors")))
                .isEqualTo(weights);
        assertThat(evaluated(whole).meanIou()).isGreaterThan(0.9);
    }

    private Evaluation evaluated(Run run) throws Exception {
        Path project = sample.project.folder();
        FrozenImage image = new RunFolder(run.files(), json)
                .dataset()
                .orElseThrow()
                .of(Split.VALIDATION)
                .getFirst();
        Job.Input input = new Job.Input(
                "a",
                project.resolve(image.path()).toString(),
                0,
                image.low(),
                image.high(),
                project.resolve(image.mask()).toString());
        String model = "runs/" + run.id() + "/checkpoints/best";
        Run job = worker.runs()
                .launch(project, new Job.Evaluate(model, List.of(input), Map.of(), 255), JobOptions.named("evaluate"));
        assertThat(job.outcome().get(2, TimeUnit.MINUTES)).isInstanceOf(Outcome.Completed.class);
        return json.read(job.files().evaluation(), Evaluation.class);
    }

    @Test
    void takesNoMoreMemoryThanIsExpected() throws Exception {
        Run run = run(forest(60).build());
        long expected =
                json.read(run.files().plan(), TrainingPlan.class).resources().memoryExpected();
        long taken = json.read(run.files().receipt(), Receipt.class).childPeak();
        assertThat(taken).isLessThanOrEqualTo(expected);
        assertThat(expected).isLessThan(400L << 20);
    }

    @Test
    void isResumedAsWhatItIs() throws Exception {
        Run first = run(forest(2).build());
        TrainingOptions other = TrainingOptions.builder()
                .resume(first.id())
                .network(NetworkKind.UNET)
                .steps(5)
                .build();
        assertThatThrownBy(() -> worker.trainings().start(sample.project, other))
                .hasMessageContaining("goes on by its own plan");
    }
}
