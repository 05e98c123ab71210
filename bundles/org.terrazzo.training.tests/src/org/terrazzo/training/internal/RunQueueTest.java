// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.JobFile;
import org.terrazzo.training.protocol.RunFiles;

/** Who may run when, on a machine with as much memory as a test wants. */
class RunQueueTest {

    private static final long GB = 1L << 30;

    @TempDir
    Path folder;

    private final Json json = new Json();
    private long free = 8 * GB;
    private RunQueue queue;

    @BeforeEach
    void setUp() {
        queue = queue(1);
    }

    private RunQueue queue(int runsPerDevice) {
        return new RunQueue(new SomeMachine(), this::sockets, runsPerDevice);
    }

    private PrivateFolder sockets() throws IOException {
        return PrivateFolder.at(folder.resolve("s"));
    }

    private Turn join(boolean alone, long memory) throws IOException {
        return queue.join(run(), Allotment.of("cpu", alone, memory, 8 * GB, 1), false);
    }

    private RunFolder run() throws IOException {
        RunFiles files = RunFolders.TRAININGS.create(folder);
        json.write(files.job(), JobFile.of(files.id(), "", Instant.now(), Stage.training()));
        return new RunFolder(files, json);
    }

    /** Asks as often as a supervisor would, with a bound. */
    private static boolean comes(Turn turn) {
        long until = System.nanoTime() + 5_000_000_000L;
        while (!turn.came() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return turn.came();
    }

    @Test
    void trainingsComeOneAfterTheOtherInTheirOrder() throws Exception {
        Turn first = join(true, GB);
        Turn second = join(true, GB);
        Turn third = join(true, GB);

        assertThat(comes(first)).isTrue();
        assertThat(second.came() || third.came()).isFalse();
        first.close();
        assertThat(third.came()).isFalse();
        assertThat(comes(second)).isTrue();
        second.close();
        assertThat(comes(third)).isTrue();
    }

    @Test
    void whoeverGivesUpAPlaceHoldsNobodyUp() throws Exception {
        Turn first = join(true, GB);
        Turn second = join(true, GB);
        Turn third = join(true, GB);
        assertThat(comes(first)).isTrue();

        second.close();
        first.close();

        assertThat(comes(third)).isTrue();
    }

    @Test
    void aPredictionDoesNotWaitBehindTrainingsIfMemoryAllows() throws Exception {
        assertThat(comes(join(true, GB))).isTrue();
        join(true, GB);

        assertThat(comes(join(false, GB))).isTrue();
    }

    /** What runs has taken nothing yet, so that all it was promised has to stay free. */
    @Test
    void aPredictionWaitsForMemoryThatIsPromised() throws Exception {
        Turn training = join(true, 6 * GB);
        assertThat(comes(training)).isTrue();
        Turn prediction = join(false, 4 * GB);
        assertThat(prediction.came()).isFalse();

        free = 11 * GB;

        assertThat(comes(prediction)).isTrue();
    }

    @Test
    void whoIsAloneStartsInAnyCase() throws Exception {
        free = GB;

        assertThat(comes(join(false, 4 * GB))).isTrue();
    }

    @Test
    void twoTrainingsAtOnceWhereThatIsWished() throws Exception {
        queue = queue(2);
        Turn first = join(true, GB);
        Turn second = join(true, GB);
        Turn third = join(true, GB);

        assertThat(comes(first)).isTrue();
        assertThat(comes(second)).isTrue();
        assertThat(third.came()).isFalse();
    }

    @Test
    void anotherQueueOfTheSameUserKeepsTheOrder() throws Exception {
        Turn first = join(true, GB);
        assertThat(comes(first)).isTrue();
        Turn second = join(true, GB);
        queue = queue(1);
        Turn elsewhere = join(true, GB);

        first.close();

        assertThat(elsewhere.came()).isFalse();
        assertThat(comes(second)).isTrue();
    }

    /** A machine with free memory as set, on which no child takes any. */
    private final class SomeMachine implements Machine {

        @Override
        public long freeMemory() {
            return free;
        }

        @Override
        public int physicalCores() {
            return 2;
        }

        @Override
        public long resident(long pid) {
            return 0;
        }

        @Override
        public Optional<Activity> activity(long pid) {
            return Optional.empty();
        }

        @Override
        public long openHandles() {
            return 0;
        }
    }
}
