// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Outcome.Reached;
import org.terrazzo.training.internal.CleanupFile.Call;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.spi.EndedRun;
import org.terrazzo.training.spi.RunCleanup;
import org.terrazzo.training.spi.Usage;

/** Clean-up hooks: in order, once each, whatever one of them does. */
class CleanupsTest {

    @TempDir
    Path folder;

    private final List<String> called = new ArrayList<>();
    private Cleanups cleanups = new Cleanups(Duration.ofSeconds(60));
    private RunFolder run;
    private EndedRun ended;

    private interface Work {
        void run() throws Exception;
    }

    @BeforeEach
    void setUp() {
        RunFiles files = new RunFiles(folder);
        run = new RunFolder(files, new Json());
        Outcome outcome = new Outcome.Completed(new Reached(1, 1, Instant.EPOCH, Instant.EPOCH));
        ended = new EndedRun(files, outcome, Usage.unknown());
    }

    private void hook(String name, int order, Work work) {
        cleanups.add(new RunCleanup() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public void cleanUp(EndedRun of) throws Exception {
                called.add(name);
                work.run();
            }
        });
    }

    @Test
    void hooksAreCalledInAscendingOrderAndOnce() {
        hook("third", 30, () -> {});
        hook("first", 10, () -> {});
        hook("second", 20, () -> {});

        cleanups.run(run, ended);
        cleanups.run(run, ended);

        assertThat(called).containsExactly("first", "second", "third");
        assertThat(run.cleanup().complete()).isTrue();
    }

    @Test
    void aHookThatThrowsIsReportedAndTheNextIsCalled() {
        hook("throws", 10, () -> {
            throw new IOException("no such disk");
        });
        hook("works", 20, () -> {});

        cleanups.run(run, ended);

        assertThat(called).containsExactly("throws", "works");
        assertThat(trouble(0)).contains("no such disk");
        assertThat(trouble(1)).isEmpty();
    }

    /** On a busy machine the short patience may be too short for the one that works, too; it is called all the same. */
    @Test
    void aHookThatHangsIsReportedAndTheNextIsCalled() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        cleanups = new Cleanups(Duration.ofMillis(200));
        hook("hangs", 10, () -> new CountDownLatch(1).await());
        hook("works", 20, reached::countDown);

        cleanups.run(run, ended);

        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(trouble(0)).contains("did not end");
        assertThat(run.cleanup().complete()).isTrue();
    }

    private String trouble(int call) {
        return run.cleanup().calls().get(call).trouble();
    }

    @Test
    void whatADeadProcessLeftIsGoneOnWith() throws IOException {
        hook("before", 10, () -> {});
        hook("after", 20, () -> {});
        run.write(new CleanupFile(1, List.of(new Call("before", 1, "")), false));

        cleanups.run(run, ended);

        assertThat(called).containsExactly("after");
    }

    @Test
    void aHookThatWasTakenAwayIsNotCalled() {
        RunCleanup gone = new ProcessTreeCleanup();
        cleanups.add(gone);
        cleanups.remove(gone);

        cleanups.run(run, ended);

        assertThat(run.cleanup().calls()).isEmpty();
    }
}
