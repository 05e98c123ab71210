// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Outcome.Completed;
import org.terrazzo.training.Outcome.Failed;
import org.terrazzo.training.Outcome.Stopped;
import org.terrazzo.training.Receipt;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunListener;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.RunState;
import org.terrazzo.training.protocol.Heartbeat;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.spi.WorkerRuntime.Program;

/** Runs of children that are really started, really killed and really hang. */
class SupervisorTest {

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void setUp() throws IOException {
        stage = new Stage(folder);
    }

    @Test
    void aRunThatDoesItsWorkIsCompletedAndLeavesNothingBehind() throws Exception {
        Run run = stage.train("started", "temporary", "listen", "step 1", "validated 0.5", "step 2", "ended COMPLETED");
        List<String> heard = listen(run);

        Outcome outcome = Stage.end(run);

        assertThat(outcome).isInstanceOf(Completed.class);
        assertThat(outcome.reached().step()).isEqualTo(2);
        assertThat(outcome.reached().ended()).isAfterOrEqualTo(outcome.reached().started());
        assertThat(heard).containsSubsequence("Started", "Step", "Validated", "Step", "Ended", "ENDED");
        assertThat(heard).containsSubsequence("STARTING", "RUNNING", "ENDED");
        assertThat(stage.childLives(run)).isFalse();
        assertThat(stage.socketsLeft()).isEmpty();
        assertThat(run.files().temporary()).doesNotExist();
        assertThat(run.files().outcome()).content().contains("\"formatVersion\": 1", "\"type\": \"completed\"");
    }

    private static List<String> listen(Run run) {
        List<String> heard = new CopyOnWriteArrayList<>();
        run.listen(new RunListener() {
            @Override
            public void stateChanged(RunState state) {
                heard.add(state.text());
            }

            @Override
            public void event(RunEvent event) {
                heard.add(event.getClass().getSimpleName());
            }

            @Override
            public void heartbeat(Heartbeat heartbeat) {
                heard.add("heartbeat of step " + heartbeat.step());
            }
        });
        return heard;
    }

    @Test
    void whoComesLateHearsEverythingFromTheBeginning() throws Exception {
        Run run = stage.train("started", "step 1", "ended COMPLETED");
        Stage.end(run);

        Run again = stage.runs.attach(stage.project, run.id());
        List<String> heard = listen(again);

        assertThat(Stage.end(again)).isEqualTo(Stage.end(run));
        Stage.await(again, RunEvent.Ended.class);
        assertThat(heard).contains("ENDED", "Started", "Step", "Ended");
    }

    /** The child says it once: the run waits in the queue until somebody listens. */
    @Test
    void aHeartbeatIsPassedOn() throws Exception {
        Run before = stage.train("started", "listen", "hang");
        Run run = stage.train("started", "listen", "hang");
        CompletableFuture<Integer> beat = new CompletableFuture<>();
        run.listen(new RunListener() {
            @Override
            public void heartbeat(Heartbeat heartbeat) {
                beat.complete(heartbeat.step());
            }
        });

        before.kill("the test");
        assertThat(beat.get(Stage.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(7);
        run.kill("the test");
        Stage.end(run);
    }

    @Test
    void aListenerThatFailsDoesNoHarm() throws Exception {
        Run run = stage.train("started", "step 1", "ended COMPLETED");
        run.listen(new RunListener() {
            @Override
            public void event(RunEvent event) {
                throw new IllegalStateException("on purpose");
            }
        });

        assertThat(Stage.end(run)).isInstanceOf(Completed.class);
    }

    @Test
    void aChildThatIsAskedToStopEndsByItself() throws Exception {
        Run run = stage.train("started", "listen", "step 3", "hang");
        Stage.await(run, RunEvent.Step.class);

        run.stop("Ada");
        run.stop("Ada, again");

        assertThat(Stage.end(run)).isEqualTo(new Stopped("Ada", Stage.end(run).reached()));
        assertThat(Stage.end(run).reached().step()).isEqualTo(3);
    }

    @Test
    void aChildThatDoesNotStopInTimeIsEnded() throws Exception {
        Run run = stage.train("started", "deaf", "hang");
        Stage.await(run, RunEvent.Started.class);

        run.stop("Ada");

        assertThat(Stage.end(run)).isInstanceOf(Stopped.class);
        assertThat(stage.childLives(run)).isFalse();
    }

    @Test
    void killingEndsTheWholeProcessTree() throws Exception {
        Run run = stage.train("started", "spawn", "step 1", "hang");
        Stage.await(run, RunEvent.Step.class);
        List<ProcessHandle> tree =
                ProcessHandle.of(stage.pid(run)).orElseThrow().descendants().toList();

        run.kill("Ada");

        assertThat(Stage.end(run)).isInstanceOf(Stopped.class);
        assertThat(tree).hasSize(1);
        tree.get(0).onExit().get(10, TimeUnit.SECONDS);
    }

    @Test
    void whatADeadChildStartedIsEndedAsWell() throws Exception {
        Run run = stage.train("started", "spawn", "step 1", "hang");
        Stage.await(run, RunEvent.Step.class);
        ProcessHandle child = ProcessHandle.of(stage.pid(run)).orElseThrow();
        ProcessHandle grandchild = child.descendants().findFirst().orElseThrow();

        child.destroyForcibly();

        assertThat(Stage.end(run)).isInstanceOf(Failed.class);
        grandchild.onExit().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aChildThatIsKilledFromOutsideIsFoundOut() throws Exception {
        Run run = stage.train("started", "log the last line", "step 5", "hang");
        Stage.await(run, RunEvent.Step.class);

        ProcessHandle.of(stage.pid(run)).orElseThrow().destroyForcibly();

        Failed failed = (Failed) Stage.end(run);
        assertThat(failed.cause().text()).isEqualTo("KILLED(SIGKILL)");
        assertThat(failed.evidence().exitStatus()).isEqualTo(137);
        assertThat(failed.evidence().signal()).isEqualTo("SIGKILL");
        assertThat(failed.evidence().lastEvent()).contains("\"step\":5");
        assertThat(failed.evidence().logTail()).contains("the last line");
        assertThat(failed.evidence().freeDisk()).isPositive();
        assertThat(failed.reached().step()).isEqualTo(5);
        assertThat(failed.advice()).isNotBlank();
    }

    @Test
    void aChildThatTakesTooMuchMemoryIsEnded() throws Exception {
        Run run = stage.train(30L << 20, "started", "hang");

        Failed failed = (Failed) Stage.end(run);

        assertThat(failed.cause().text()).isEqualTo("OUT_OF_MEMORY(limit)");
        assertThat(failed.message()).contains("30 MB");
        assertThat(failed.evidence().residentPeak()).isGreaterThan(30L << 20);
        assertThat(failed.evidence().memoryLimit()).isEqualTo(30L << 20);
    }

    @Test
    void aJavaHeapThatIsTooSmallIsFoundOut() throws Exception {
        Run run = stage.train("started", "heap");

        assertThat(((Failed) Stage.end(run)).cause().text()).isEqualTo("OUT_OF_MEMORY(heap)");
    }

    @Test
    void whatTheChildSaysOfItsOwnEndCounts() throws Exception {
        Run run = stage.train("started", "step 1", "diverged", "exit 10");

        Failed failed = (Failed) Stage.end(run);

        assertThat(failed.cause().text()).isEqualTo("DIVERGED");
        assertThat(failed.message()).isEqualTo("The loss is not a number.");
    }

    @Test
    void aChildThatEndsWithoutAWordHasFailed() throws Exception {
        Failed silent = (Failed) Stage.end(stage.train("started", "step 1", "exit 0"));
        Failed early = (Failed) Stage.end(stage.train("log no such class", "exit 1"));

        assertThat(silent.cause().text()).isEqualTo("CRASHED");
        assertThat(early.cause().text()).isEqualTo("CRASHED");
        assertThat(early.message()).contains("before it began", "no such class");
    }

    @Test
    void aChildThatCannotBeStartedIsAFailedRun() throws Exception {
        Program nothing = new Program(folder.resolve("no-java"), List.of(), Optional.empty(), "Nothing");

        Failed failed = (Failed) Stage.end(stage.train(nothing, 1L << 30, "started"));

        assertThat(failed.cause().text()).isEqualTo("CRASHED");
        assertThat(failed.evidence().exitStatus()).isNotEqualTo(0);
    }

    @Test
    void aChildThatSaysNothingHasStalled() throws Exception {
        Deadlines usual = Stage.deadlines();
        stage = new Stage(
                folder,
                new Deadlines(
                        usual.look(),
                        usual.stop(),
                        usual.exit(),
                        Duration.ofMillis(600),
                        usual.unreachable(),
                        usual.stuck(),
                        usual.labour(),
                        usual.hook()));
        Run run = stage.train("started", "listen", "hang");

        assertThat(((Failed) Stage.end(run)).cause().text()).isEqualTo("STALLED");
        assertThat(stage.childLives(run)).isFalse();
    }

    @Test
    void aChildThatDoesNotGoAfterItsLastWordIsHelped() throws Exception {
        Run run = stage.train("started", "listen", "step 1", "ended COMPLETED", "hang");

        assertThat(Stage.end(run)).isInstanceOf(Completed.class);
        assertThat(stage.childLives(run)).isFalse();
    }

    @Test
    void linesThatNobodyUnderstandsAreCountedAndPassedOver() throws Exception {
        Failed failed = (Failed) Stage.end(stage.train("started", "garbage", "step 1", "diverged"));

        assertThat(failed.evidence().notes()).singleElement().asString().contains("1 lines of events.jsonl");
    }

    @Test
    void trainingsWaitForEachOther() throws Exception {
        Run first = stage.train("started", "listen", "hang");
        Run second = stage.train("started", "ended COMPLETED");
        Stage.await(first, RunEvent.Started.class);
        assertThat(second.state()).isInstanceOf(RunState.Queued.class);
        assertThat(stage.runs.find(stage.project, second.id()).state()).isEqualTo("QUEUED");

        first.stop("the test");

        assertThat(Stage.end(first)).isInstanceOf(Stopped.class);
        assertThat(Stage.end(second)).isInstanceOf(Completed.class);
    }

    @Test
    void aRunCanBeStoppedInTheQueue() throws Exception {
        Run first = stage.train("started", "listen", "hang");
        Run second = stage.train("started", "ended COMPLETED");
        Stage.await(first, RunEvent.Started.class);

        second.stop("Ada");

        assertThat(Stage.end(second)).isInstanceOf(Stopped.class);
        assertThat(second.files().process()).doesNotExist();
        first.kill("the test");
        Stage.end(first);
        assertThat(Stage.end(stage.train("started", "ended COMPLETED"))).isInstanceOf(Completed.class);
    }

    /**
     * The first run loads classes, and what else goes on in this process may begin or end while any one run is under
     * way. What a run itself kept, every run would keep.
     */
    @Test
    void theReceiptSaysWhatWasTakenAndThatItCameBack() throws Exception {
        Receipt receipt = receiptOfAStoppedRun();
        for (int again = 0; again < 5 && !receipt.verdict().startsWith("Everything came back"); again++) {
            receipt = receiptOfAStoppedRun();
        }

        assertThat(receipt.childPeak()).isGreaterThan(15L << 20);
        assertThat(receipt.childLimit()).isEqualTo(2L << 30);
        assertThat(receipt.parentMemory().before()).isPositive();
        assertThat(receipt.parentMemory().during()).isPositive();
        assertThat(receipt.machineFree().before()).isPositive();
        assertThat(receipt.threads().after())
                .isLessThanOrEqualTo(receipt.threads().before());
        assertThat(receipt.handles().during()).isGreaterThan(receipt.handles().before());
        assertThat(receipt.childAtEnd()).isBetween(1L << 20, receipt.childPeak());
        assertThat(receipt.verdict()).startsWith("Everything came back");
    }

    private Receipt receiptOfAStoppedRun() throws Exception {
        Run run = stage.train("started", "eat 15", "listen", "step 1", "hang");
        Stage.await(run, RunEvent.Step.class);
        run.stop("the test");
        Stage.end(run);
        return new Json().read(run.files().receipt(), Receipt.class);
    }

    @Test
    void runsAreListedFoundAndSummedUp() throws Exception {
        Run poor = stage.train("started", "step 1", "validated 0.25", "ended COMPLETED");
        Stage.end(poor);
        Run good = stage.train("started", "step 1", "validated 0.75", "step 2", "ended COMPLETED");
        Stage.end(good);
        Run failed = stage.train("started", "step 1", "validated 0.9", "diverged");
        Stage.end(failed);
        for (Run run : List.of(poor, good, failed)) {
            Files.createDirectories(run.files().best());
            Files.writeString(run.files().best().resolve("model.json"), "{}");
        }

        assertThat(stage.runs.runs(stage.project).stream().map(RunRecord::id))
                .containsExactly("run-001", "run-002", "run-003");
        RunRecord best = stage.runs.find(stage.project, "best");
        assertThat(best.id()).isEqualTo(good.id());
        assertThat(best.bestMeanIou()).isEqualTo(0.75);
        assertThat(best.steps()).isEqualTo(2);
        assertThat(best.outcome()).isEqualTo("COMPLETED");
        RunRecord latest = stage.runs.find(stage.project, "latest");
        assertThat(latest.cause()).isEqualTo("DIVERGED");
        assertThat(latest.advice()).contains("learning rate");
        assertThat(stage.runs.model(stage.project, "best"))
                .isEqualTo(good.files().best());
        assertThatThrownBy(() -> stage.runs.find(stage.project, "run-9"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("run-001, run-002, run-003");
    }
}
