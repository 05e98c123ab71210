// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Outcome.Completed;
import org.terrazzo.training.Outcome.Stopped;
import org.terrazzo.training.Receipt;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.RunState;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.RunEvent;

/** Programs that supervise runs, really killed and really started again, with the real child. */
class ParentsTest {

    private static final int LONG = 100_000;

    @TempDir
    Path folder;

    private RealStage real;

    @BeforeEach
    void setUp() throws Exception {
        real = new RealStage(folder);
    }

    private Run attach(String run) throws Exception {
        return real.stage.runs.attach(real.stage.project, run);
    }

    private RunRecord find(String run) throws Exception {
        return real.stage.runs.find(real.stage.project, run);
    }

    private static void awaitStep(Run run) throws InterruptedException {
        Stage.await(run, RunEvent.Step.class);
    }

    private void assertNothingIsLeft(Run run) throws IOException {
        assertThat(real.stage.childLives(run)).isFalse();
        assertThat(real.stage.socketsLeft()).isEmpty();
        try (Stream<Path> queue = Files.list(real.stage.sockets.resolve("queue"))) {
            assertThat(queue).isEmpty();
        }
    }

    @Test
    void aParentThatIsKilledInMidRunIsReplacedAndTheRunGoesOn() throws Exception {
        String id;
        try (Parent parent = Parent.start(real, 1, 600)) {
            id = parent.await("run");
            awaitStep(attach(id));
            parent.kill();
        }

        Run run = attach(id);

        assertThat(Stage.end(run)).as(run.toString()).isInstanceOf(Completed.class);
        assertThat(Stage.end(run).reached().step()).isEqualTo(600);
        assertThat(new Json().read(run.files().receipt(), Receipt.class).childPeak())
                .isPositive();
        assertNothingIsLeft(run);
    }

    /** It is held before the child ends, so that it sees nothing of the end. */
    @Test
    void aParentThatIsKilledBetweenTheChildsEndAndTheRecord() throws Exception {
        String id;
        try (Parent parent = Parent.start(real, 1, 300)) {
            id = parent.await("run");
            Run watched = attach(id);
            awaitStep(watched);
            RealStage.signal("STOP", parent.pid());
            Stage.await(watched, RunEvent.Ended.class);
            awaitGone(watched);
            assertThat(watched.files().outcome()).doesNotExist();
            parent.kill();
            assertThat(Stage.end(watched)).isInstanceOf(Completed.class);
        }

        RunRecord record = find(id);

        assertThat(record.outcome()).isEqualTo("COMPLETED");
        assertThat(record.files().receipt()).exists();
        assertThat(record.steps()).isEqualTo(300);
    }

    private void awaitGone(Run run) throws Exception {
        ProcessRecord child = real.stage.launchpad.folder(run.files()).process().orElseThrow();
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (ProcessIdentity.lives(child.pid(), child.identity()) && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(ProcessIdentity.lives(child.pid(), child.identity())).isFalse();
    }

    @Test
    void ofTwoParentsOneSupervisesAndBothSeeTheSameEnd() throws Exception {
        try (Parent first = Parent.start(real, 1, LONG)) {
            String id = first.await("run");
            awaitStep(attach(id));
            try (Parent second = Parent.start(real, 0, 0)) {
                assertThat(second.await("run")).isEqualTo(id);

                real.stage.runs.stop(real.stage.project, id, "a third program");
                real.stage.runs.stop(real.stage.project, id, "a third program, again");

                assertThat(first.await("ended")).isEqualTo(id + " STOPPED");
                assertThat(second.await("ended")).isEqualTo(id + " STOPPED");
            }
            Run run = attach(id);
            assertThat(Stage.end(run))
                    .isEqualTo(new Stopped("a third program", Stage.end(run).reached()));
            assertThat(run.files().last().resolve("trainer.json")).exists();
            assertNothingIsLeft(run);
        }
    }

    @Test
    void whatWaitsInTheQueueKeepsItsPlaceOverARestart() throws Exception {
        List<String> ids;
        try (Parent first = Parent.start(real, 3, LONG)) {
            ids = List.of(first.await("run"), first.await("run"), first.await("run"));
            awaitStep(attach(ids.get(0)));
            first.kill();
        }
        assertThat(find(ids.get(1)).state()).isEqualTo("QUEUED");
        Run later = real.start(RealStage.small().steps(5));

        try (Parent second = Parent.start(real, 0, 0)) {
            assertThat(List.of(second.await("run"), second.await("run"), second.await("run")))
                    .isEqualTo(ids);
            for (String id : ids) {
                awaitStep(attach(id));
                assertThat(later.state()).isInstanceOf(RunState.Queued.class);
                real.stage.runs.kill(real.stage.project, id, "the test");
                assertThat(second.await("ended")).isEqualTo(id + " STOPPED");
            }
        }
        assertThat(Stage.end(later)).isInstanceOf(Completed.class);
        assertNothingIsLeft(later);
    }

    @Test
    void aQueuedRunThatNobodyWaitsForCanBeStopped() throws Exception {
        String waiting;
        try (Parent first = Parent.start(real, 2, LONG)) {
            String running = first.await("run");
            waiting = first.await("run");
            awaitStep(attach(running));
            first.kill();
            Stage.end(real.stage.runs.kill(real.stage.project, running, "the test"));
        }

        Run stopped = real.stage.runs.stop(real.stage.project, waiting, "Ada");

        assertThat(Stage.end(stopped)).isInstanceOf(Stopped.class);
        assertThat(stopped.files().process()).doesNotExist();
    }

    @Test
    void aRunThatIsNotToGoOnAloneSavesAndEnds() throws Exception {
        String id;
        try (Parent parent = Parent.start(real, 1, LONG, Job.Orphaned.SAVE_AND_END, List.of())) {
            id = parent.await("run");
            awaitWithoutSupervising(id, RunEvent.Step.class);
            parent.kill();
        }
        awaitWithoutSupervising(id, RunEvent.Ended.class);

        assertThat(Stage.end(attach(id))).isInstanceOf(Stopped.class);
        RunRecord record = find(id);
        assertThat(record.message()).contains("nobody listened");
        assertThat(record.files().last().resolve("trainer.json")).exists();
    }

    /** Reads what the child writes; whoever attached to the run would keep it company. */
    private void awaitWithoutSupervising(String run, Class<? extends RunEvent> wanted) throws Exception {
        Path events = real.stage.project.resolve("runs").resolve(run).resolve("events.jsonl");
        AtomicBoolean found = new AtomicBoolean();
        EventTail tail = new EventTail(events, new Json());
        try (WatchService changes = FileSystems.getDefault().newWatchService()) {
            events.getParent()
                    .register(changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            long until = System.nanoTime() + Stage.PATIENCE.toNanos();
            while (!found.get() && System.nanoTime() < until) {
                tail.read(event -> found.set(found.get() || wanted.isInstance(event)));
                WatchKey key = found.get() ? null : changes.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        }
        assertThat(found).as(wanted.getSimpleName()).isTrue();
    }

    private static Path fakeTime() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu*")) {
            for (Path libraries : found) {
                Path library = libraries.resolve("faketime").resolve("libfaketime.so.1");
                if (Files.exists(library)) {
                    return library;
                }
            }
        }
        return abort("needs the package libfaketime");
    }

    @Test
    void aClockThatIsSetBack() throws Exception {
        Path library = fakeTime();
        Path clock = Files.writeString(folder.resolve("clock"), "+0\n");
        List<String> faked = List.of(
                "env",
                "LD_PRELOAD=" + library,
                "FAKETIME_TIMESTAMP_FILE=" + clock,
                "FAKETIME_NO_CACHE=1",
                "FAKETIME_FORCE_MONOTONIC_FIX=0",
                "FAKETIME_DONT_FAKE_MONOTONIC=1");
        try (Parent parent = Parent.start(real, 1, 600, Job.Orphaned.CONTINUE, faked)) {
            String id = parent.await("run");
            Run watched = attach(id);
            awaitStep(watched);

            Files.writeString(clock, "-7200\n", StandardOpenOption.TRUNCATE_EXISTING);

            assertThat(parent.await("ended")).isEqualTo(id + " COMPLETED");
            parent.await("done");
            RunRecord record = find(id);
            assertThat(record.steps()).isEqualTo(600);
            assertThat(Duration.between(record.started(), record.ended())).isNegative();
        }
    }
}
