// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Outcome.Completed;
import org.terrazzo.training.Outcome.Failed;
import org.terrazzo.training.Outcome.Stopped;
import org.terrazzo.training.Receipt;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.protocol.JobFile;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.spi.EndedRun;
import org.terrazzo.training.spi.RunCleanup;

/** Runs whose supervisor is gone: dead ones are settled, living ones taken up. */
class TakeOverTest {

    @TempDir
    Path folder;

    private Stage stage;
    private final Json json = new Json();

    @BeforeEach
    void setUp() throws IOException {
        stage = new Stage(folder);
    }

    /** A run as a process leaves it that dies between its child's start and its child's end. */
    private RunFolder left(String... script) throws IOException {
        RunFiles files = RunFolders.TRAININGS.create(stage.project);
        json.write(files.job(), JobFile.of(files.id(), "left behind", Instant.now(), Stage.training()));
        Files.write(files.folder().resolve("script"), List.of(script));
        return stage.launchpad.folder(files);
    }

    private Child start(RunFolder run) throws Exception {
        Start start = Stage.start(Stage.fake(), 2L << 30);
        return new ChildStarter(() -> PrivateFolder.at(stage.sockets)).start(run, start);
    }

    private void startAndAwaitEnd(RunFolder run) throws Exception {
        assertEnds(start(run));
    }

    /** The Java library learns of an end on a thread of its own, after the kernel and so perhaps after the supervisor. */
    private static void assertEnds(Child child) throws InterruptedException {
        assertThat(((LaunchedChild) child).handle().waitFor(30, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void aRunThatWasQueuedByADeadProcessIsLost() throws Exception {
        RunFolder run = left("started");

        RunRecord record = stage.runs.find(stage.project, run.files().id());

        assertThat(record.state()).isEqualTo("ENDED");
        assertThat(record.cause()).isEqualTo("LOST");
        assertThat(run.cleanup().complete()).isTrue();
    }

    @Test
    void aRunThatEndedWhileNobodyLookedKeepsItsOwnWord() throws Exception {
        RunFolder run = left("started", "step 4", "ended COMPLETED");
        startAndAwaitEnd(run);

        assertThat(stage.runs.find(stage.project, run.files().id()).outcome()).isEqualTo("COMPLETED");
        assertThat(run.outcome()).get().isInstanceOf(Completed.class);
        assertThat(json.read(run.files().receipt(), Receipt.class)
                        .parentMemory()
                        .before())
                .isEqualTo(-1);
        assertThat(stage.socketsLeft()).isEmpty();
    }

    @Test
    void aRunThatDiedWhileNobodyLookedIsLost() throws Exception {
        RunFolder run = left("started", "step 4", "exit 137");
        startAndAwaitEnd(run);

        assertThat(stage.runs.find(stage.project, run.files().id()).cause()).isEqualTo("LOST");
        assertThat(((Failed) run.outcome().orElseThrow()).reached().step()).isEqualTo(4);
    }

    @Test
    void anOutcomeIsNeverWrittenTwice() throws Exception {
        RunFolder run = left("started");
        stage.runs.runs(stage.project);
        byte[] first = Files.readAllBytes(run.files().outcome());

        stage.runs.runs(stage.project);
        stage.runs.attach(stage.project, run.files().id()).outcome().get(10, TimeUnit.SECONDS);

        assertThat(Files.readAllBytes(run.files().outcome())).isEqualTo(first);
    }

    @Test
    void cleanUpIsDoneOnceHoweverOftenTheRunIsRead() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        stage.cleanups.add(counting(calls));
        left("started");

        stage.runs.runs(stage.project);
        stage.runs.runs(stage.project);
        new Stage(folder).runs.runs(stage.project);

        assertThat(calls).hasValue(1);
    }

    private static RunCleanup counting(AtomicInteger calls) {
        return new RunCleanup() {
            @Override
            public String name() {
                return "counting";
            }

            @Override
            public int order() {
                return 500;
            }

            @Override
            public void cleanUp(EndedRun run) {
                calls.incrementAndGet();
            }
        };
    }

    @Test
    void aChildThatLivesOnIsSeenRunningAndTakenUp() throws Exception {
        RunFolder left = left("started", "listen", "step 2", "hang");
        Child child = start(left);
        assertThat(stage.runs.find(stage.project, left.files().id()).state()).isIn("STARTING", "RUNNING");

        Run run = stage.runs.attach(stage.project, left.files().id());
        Stage.await(run, RunEvent.Step.class);
        assertThat(stage.runs.attach(stage.project, left.files().id())).isSameAs(run);
        run.stop("Ada");

        assertThat(Stage.end(run)).isInstanceOf(Stopped.class);
        assertEnds(child);
        assertThat(stage.socketsLeft()).isEmpty();
    }

    @Test
    void aChildThatNobodySupervisesCanBeKilled() throws Exception {
        RunFolder left = left("started", "step 2", "hang");
        Child child = start(left);

        Run run = stage.runs.kill(stage.project, left.files().id(), "Ada");

        assertThat(Stage.end(run)).isInstanceOf(Stopped.class);
        assertEnds(child);
    }

    @Test
    void aProcessIdThatBelongsToSomethingElseNowIsLeftAlone() throws Exception {
        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            RunFolder run = left("started");
            run.write(new ProcessRecord(
                    1,
                    other.pid(),
                    "another boot/1",
                    Instant.now(),
                    stage.sockets + "/none.sock",
                    1L << 30,
                    List.of(),
                    null));

            assertThat(stage.runs.find(stage.project, run.files().id()).cause()).isEqualTo("LOST");
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aFolderWithoutAJobIsNoRun() throws Exception {
        RunFolders.TRAININGS.create(stage.project);

        assertThat(stage.runs.runs(stage.project)).isEmpty();
        Run run = stage.train("started", "ended COMPLETED");
        assertThat(run.id()).isEqualTo("run-002");
        Stage.end(run);
    }
}
