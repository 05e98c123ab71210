// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Outcome.Completed;
import org.terrazzo.training.Outcome.Failed;
import org.terrazzo.training.Run;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.spi.WorkerRuntime.Program;

/** What children print, and where it ends up. */
class ChildLogTest {

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d{4} ";

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void setUp() throws IOException {
        stage = new Stage(folder);
    }

    @Test
    void bothStreamsAreInTheLogInOrderAndWithTheirTime() throws Exception {
        Run run = stage.train("log out", "complain err", "log out again", "started", "ended COMPLETED");
        Stage.end(run);

        List<String> log = Files.readAllLines(run.files().log());

        assertThat(log).allMatch(line -> line.matches(TIME + ".+"));
        assertThat(log.stream().map(line -> line.substring(29))).containsExactly("out", "err", "out again");
    }

    @Test
    void aTimeThatALineBringsIsNotRepeated() throws Exception {
        Run run = stage.train("log 2026-02-03T04:05:06.789+0100 INFO a logger: said", "started", "ended COMPLETED");
        Stage.end(run);

        assertThat(Files.readAllLines(run.files().log()))
                .containsExactly("2026-02-03T04:05:06.789+0100 INFO a logger: said");
        assertThat(LogTail.last(run.files().log(), 3)).containsExactly("INFO a logger: said");
    }

    @Test
    void lastWordsWithoutALinesEndAreEvidence() throws Exception {
        Failed failed = (Failed) Stage.end(stage.train("started", "print the last words", "exit 139"));

        assertThat(failed.evidence().logTail()).containsExactly("the last words");
    }

    @Test
    @Timeout(120)
    void aFloodOfAGigabyteNeitherBlocksTheRunNorFillsTheDisk() throws Exception {
        Run run = stage.train("log the first line", "started", "flood 1000", "ended COMPLETED");

        assertThat(run.outcome().get(100, TimeUnit.SECONDS)).isInstanceOf(Completed.class);

        List<Path> files = logs(run.files());
        assertThat(files).hasSize(5);
        assertThat(size(files)).isBetween(30L << 20, 42L << 20);
        assertThat(LogTail.first(run.files().folder().resolve("worker.1.log"), 2))
                .element(0)
                .isEqualTo("the first line");
        assertThat(LogTail.last(run.files().log(), 1))
                .singleElement()
                .asString()
                .startsWith("line 10000000 of");
        assertThat(LogTail.first(run.files().log(), 2).get(1)).matches("Dropped so far: 1\\d{3} MB between .*");
    }

    private static List<Path> logs(RunFiles files) throws IOException {
        try (Stream<Path> all = Files.list(files.folder())) {
            return all.filter(path -> path.getFileName().toString().startsWith("worker."))
                    .toList();
        }
    }

    private static long size(List<Path> files) throws IOException {
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        return size;
    }

    @Test
    void whatWritesTheLogGoesWithTheRun() throws Exception {
        Run run = stage.train("started", "spawn", "step 1", "hang");
        Stage.await(run, RunEvent.Step.class);
        PumpRecord pump = pump(run);
        assertThat(ProcessIdentity.lives(pump.pid(), pump.identity())).isTrue();

        ProcessHandle.of(stage.pid(run)).orElseThrow().destroyForcibly();
        Stage.end(run);

        assertThat(ProcessIdentity.lives(pump.pid(), pump.identity())).isFalse();
    }

    private PumpRecord pump(Run run) {
        return stage.launchpad
                .folder(run.files())
                .process()
                .flatMap(ProcessRecord::logPump)
                .orElseThrow();
    }

    @Test
    void aRunIsUnharmedWhenItsLogCannotBeWrittenAnyMore() throws Exception {
        Run run = stage.train("log before", "started", "listen", "hang");
        Stage.await(run, RunEvent.Started.class);
        PumpRecord pump = pump(run);
        pump.kill();
        assertThat(pump.awaitEnd(Duration.ofSeconds(20))).isTrue();

        run.stop("the test");

        assertThat(Stage.end(run)).isInstanceOf(Outcome.Stopped.class);
    }

    @Test
    void aPumpThatHangsHoldsUpNothingAndIsEnded() throws Exception {
        Run run = stage.train("started", "listen", "step 1", "hang");
        Stage.await(run, RunEvent.Step.class);
        PumpRecord pump = pump(run);
        new ProcessBuilder("kill", "-STOP", Long.toString(pump.pid())).start().waitFor(20, TimeUnit.SECONDS);

        run.stop("the test");

        assertThat(Stage.end(run)).isInstanceOf(Outcome.Stopped.class);
        assertThat(pump.awaitEnd(Duration.ofSeconds(20))).isTrue();
        assertThat(stage.launchpad.folder(run.files()).cleanup().calls())
                .anyMatch(call -> call.hook().equals("log") && call.trouble().contains("was killed"));
    }

    @Test
    void aProgramWithoutAPumpWritesItsLogItself() throws Exception {
        Program bare = new Program(
                Stage.fake().java(),
                List.of(Stage.classes()),
                Optional.empty(),
                Stage.fake().mainClass());
        Run run = stage.train(bare, 2L << 30, "log plain", "started", "ended COMPLETED");

        assertThat(Stage.end(run)).isInstanceOf(Completed.class);
        assertThat(Files.readAllLines(run.files().log())).containsExactly("plain");
    }

    @Test
    void theLogGoesOnWhenTheParentWasKilled() throws Exception {
        RunFiles files = MortalParent.run(
                stage, "log before", "started", "await orphaned", "log after", "complain after too", "ended COMPLETED");
        Process parent = MortalParent.start(stage, files);
        try (BufferedReader says = parent.inputReader()) {
            assertThat(says.readLine()).isEqualTo("started");
        }
        parent.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        Files.createFile(files.folder().resolve("orphaned"));

        assertThat(Stage.end(stage.runs.attach(stage.project, files.id()))).isInstanceOf(Completed.class);
        assertThat(LogTail.last(files.log(), 10)).containsExactly("before", "after", "after too");
    }

    @Test
    void aChildThatRavesOverItsSocketIsHungUpOnAndCanStillBeEnded() throws Exception {
        Run run = stage.train("rave", "started", "step 1", "await heard", "ended COMPLETED");
        Stage.await(run, RunEvent.Step.class);
        Stage.awaitLog(run, "Somebody hung up.");
        Files.createFile(run.files().folder().resolve("heard"));

        assertThat(Stage.end(run)).isInstanceOf(Completed.class);
    }
}
