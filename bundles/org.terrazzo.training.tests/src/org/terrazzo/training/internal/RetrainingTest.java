// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Outcome.Completed;
import org.terrazzo.training.Outcome.Failed;
import org.terrazzo.training.Outcome.Stopped;
import org.terrazzo.training.Receipt;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunListener;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunFiles;

/** Trainings by the real child process, over and over in one project. */
class RetrainingTest {

    @TempDir
    Path folder;

    private final Json json = new Json();
    private RealWorker worker;
    private SampleProject sample;

    @BeforeEach
    void setUp() throws Exception {
        worker = RealWorker.here();
        sample = new SampleProject(folder, worker.projects());
        for (int number = 1; number <= 3; number++) {
            sample.add(number);
        }
    }

    private static TrainingOptions.Builder small() {
        return TrainingOptions.builder().width(4).depth(2).crop(32).batch(2).threads(1);
    }

    private Run start(TrainingOptions.Builder options) throws TerrazzoException, IOException {
        return worker.trainings().start(sample.project, options.build());
    }

    private static Outcome end(Run run) throws Exception {
        return run.outcome().get(2, TimeUnit.MINUTES);
    }

    private RunRecord record(Run run) throws BadInputException, IOException {
        return worker.runs().find(sample.project.folder(), run.id());
    }

    private ProcessRecord process(Run run) throws BadInputException {
        return json.read(run.files().process(), ProcessRecord.class);
    }

    /** The ancestor of this system stood still at "batch 1/3" when a fourth image had been added. */
    @Test
    void addingImagesAndTrainingAgainAlwaysWorks() throws Exception {
        Run first = start(small().steps(6));
        assertCameToItsEnd(first);
        long threads = Threads.lasting();
        long memory = Machine.here().resident(ProcessHandle.current().pid());
        sample.add(4);
        Run second = start(small().steps(6));
        assertCameToItsEnd(second);
        sample.add(5);
        sample.add(6);
        Run third = start(small().steps(6).from("latest"));
        assertCameToItsEnd(third);

        assertThat(record(third).from()).isEqualTo(second.id());
        assertThat(record(third).images().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(6);
        // A thread of the framework may have begun meanwhile; if each of the two runs had kept one, there were two.
        assertThat(Threads.lasting()).isLessThan(threads + 2);
        assertThat(Machine.here().resident(ProcessHandle.current().pid())).isLessThan(memory + (200L << 20));
    }

    private void assertCameToItsEnd(Run run) throws Exception {
        Outcome outcome = end(run);
        assertThat(outcome).as(json.text(outcome)).isInstanceOf(Completed.class);
        assertThat(outcome.reached().step()).isEqualTo(6);
        assertThat(record(run).hasModel()).isTrue();
        assertNothingIsLeft(run);
        Receipt receipt = json.read(run.files().receipt(), Receipt.class);
        assertThat(receipt.childPeak()).isGreaterThan(50L << 20);
        assertThat(receipt.verdict()).contains("child is gone");
    }

    private void assertNothingIsLeft(Run run) throws BadInputException, IOException {
        ProcessRecord process = process(run);
        assertThat(ProcessIdentity.lives(process.pid(), process.identity())).isFalse();
        assertThat(Path.of(process.socket())).doesNotExist();
        assertThat(run.files().temporary()).doesNotExist();
        try (Stream<Path> files = Files.walk(run.files().folder())) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    private void awaitStep(Run run) throws Exception {
        Stage.await(run, event -> event instanceof RunEvent.Step || event instanceof RunEvent.Ended);
    }

    @Test
    void aChildThatIsKilledIsFoundOutAndTheNextRunWorks() throws Exception {
        Run run = start(small().steps(100_000));
        awaitStep(run);

        ProcessHandle.of(process(run).pid()).orElseThrow().destroyForcibly();

        Failed failed = (Failed) end(run);
        assertThat(failed.cause().text()).isEqualTo("KILLED(SIGKILL)");
        assertThat(failed.evidence().exitStatus()).isEqualTo(137);
        assertThat(failed.evidence().lastEvent()).isNotEmpty();
        assertThat(failed.reached().step()).isPositive();
        assertNothingIsLeft(run);
        assertCameToItsEnd(start(small().steps(6)));
    }

    /** Whatever was expected of it: this one is given less than its plan was made for. */
    @Test
    void aChildThatTakesMoreMemoryThanItMayIsEnded() throws Exception {
        Run planned = start(small().steps(6));
        assertCameToItsEnd(planned);

        Run run = within(100L << 20, planned.files());

        Failed failed = (Failed) end(run);
        assertThat(failed.cause().text()).isEqualTo("OUT_OF_MEMORY(limit)");
        assertThat(failed.evidence().memoryLimit()).isEqualTo(100L << 20);
        assertThat(failed.advice()).contains("--memory-limit").contains("100 MB were there");
        assertNothingIsLeft(run);
    }

    private Run within(long limit, RunFiles planned) throws Exception {
        Stage stage = new Stage(folder, Deadlines.usual());
        return stage.launchpad.launch(
                sample.project.folder(),
                RunFolders.TRAININGS,
                Stage.training(),
                "within little memory",
                Stage.start(worker.program(), limit),
                files -> {
                    Files.copy(planned.plan(), files.plan());
                    Files.copy(planned.dataset(), files.dataset());
                });
    }

    @Test
    void aRunThatIsStoppedCanBeResumed() throws Exception {
        Run run = start(small().steps(100_000));
        awaitStep(run);
        run.stop("Ada");
        Stopped stopped = (Stopped) end(run);
        assertThat(stopped.by()).isEqualTo("Ada");
        assertThat(run.files().last().resolve("weights.safetensors")).exists();
        int reached = stopped.reached().step();

        Run resumed = start(TrainingOptions.builder().resume(run.id()).steps(reached + 5));

        Outcome outcome = end(resumed);
        assertThat(outcome).as(json.text(outcome)).isInstanceOf(Completed.class);
        assertThat(outcome.reached().step()).isEqualTo(reached + 5);
        assertThat(record(resumed).from()).isEqualTo(run.id());
    }

    @Test
    void eventsReachTheListenerWhileTheChildRuns() throws Exception {
        Run run = start(small().steps(100_000));
        Optional<RunEvent> step = firstStep(run);

        assertThat(step).isPresent();
        run.kill("the test");
        assertThat(end(run)).isInstanceOf(Stopped.class);
        assertNothingIsLeft(run);
    }

    private static Optional<RunEvent> firstStep(Run run) throws Exception {
        CompletableFuture<RunEvent> first = new CompletableFuture<>();
        run.listen(new RunListener() {
            @Override
            public void event(RunEvent event) {
                if (event instanceof RunEvent.Step) {
                    first.complete(event);
                }
            }
        });
        return Optional.of(first.get(60, TimeUnit.SECONDS));
    }
}
