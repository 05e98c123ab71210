// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Receipt;
import org.terrazzo.training.Run;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.TrainingPlan;

/** What is expected of a training's memory, against what the real child takes. */
class MemoryEstimateTest {

    private static final int PERCENT = 25;

    @TempDir
    Path folder;

    private final Json json = new Json();
    private RealWorker worker;
    private SampleProject sample;

    @BeforeEach
    void setUp() throws Exception {
        worker = RealWorker.here();
        sample = new SampleProject(folder, worker.projects());
        for (int number = 1; number <= 5; number++) {
            sample.add(number);
        }
    }

    private static TrainingOptions.Builder few() {
        return TrainingOptions.builder().steps(10).threads(2).memoryLimit(2L << 30);
    }

    private Run run(TrainingOptions options) throws Exception {
        Run run = worker.trainings().start(sample.project, options);
        assertThat(run.outcome().get(3, TimeUnit.MINUTES)).isInstanceOf(Outcome.Completed.class);
        return run;
    }

    private long expected(Run run) throws BadInputException {
        return json.read(run.files().plan(), TrainingPlan.class).resources().memoryExpected();
    }

    private long taken(Run run) throws BadInputException {
        return json.read(run.files().receipt(), Receipt.class).childPeak();
    }

    @Test
    void thePlannedTrainingTakesWhatIsExpected() throws Exception {
        Run run = run(few().build());

        assertThat(expected(run)).isCloseTo(taken(run), withinPercentage(PERCENT));
    }

    @Test
    void aLargeTrainingTakesWhatIsExpected() throws Exception {
        Run run = run(few().width(32).depth(4).crop(256).batch(2).build());

        assertThat(expected(run)).isCloseTo(taken(run), withinPercentage(PERCENT));
    }

    @Test
    void whatARunTookIsExpectedOfTheNextOfItsKind() throws Exception {
        Run first = run(few().build());

        TrainingPlan next = worker.trainings().plan(sample.project, few().build());

        assertThat(next.resources().memoryExpected()).isCloseTo(taken(first), withinPercentage(2));
        assertThat(next.reasons().get("resources.memoryExpected")).contains(first.id());
    }

    @Test
    void aRunIsNotResumedWithinLessMemoryThanItNeeds() throws Exception {
        Run first = run(few().build());
        TrainingOptions less = TrainingOptions.builder()
                .resume(first.id())
                .steps(20)
                .memoryLimit(100L << 20)
                .build();

        assertThatThrownBy(() -> worker.trainings().start(sample.project, less))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("100 MB are allowed")
                .hasMessageContaining("--memory-limit");
    }
}
