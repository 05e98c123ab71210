// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrazzo.model.Split;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Outcome.Completed;
import org.terrazzo.training.Outcome.Failed;
import org.terrazzo.training.Outcome.Stopped;
import org.terrazzo.training.Run;
import org.terrazzo.training.TrainingOptions;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.spi.WorkerRuntime.Program;

/** Every fault that can befall a run on one machine, really made, against the real child. */
class FaultMatrixTest {

    @TempDir
    Path folder;

    private RealStage real;

    @BeforeEach
    void setUp() throws Exception {
        real = new RealStage(folder);
    }

    private static TrainingOptions.Builder small() {
        return RealStage.small();
    }

    private void assertNothingIsLeft(Run run) throws IOException {
        assertThat(real.stage.childLives(run)).isFalse();
        assertThat(real.stage.socketsLeft()).isEmpty();
        assertThat(run.files().temporary()).doesNotExist();
        assertThat(run.files().receipt()).exists();
        try (Stream<Path> queue = Files.list(real.stage.sockets.resolve("queue"))) {
            assertThat(queue).isEmpty();
        }
    }

    private Failed assertFailed(Run run, String cause) throws Exception {
        Outcome outcome = Stage.end(run);
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Failed.class);
        Failed failed = (Failed) outcome;
        assertThat(failed.cause().text()).as(failed.toString()).isEqualTo(cause);
        assertThat(failed.message()).isNotBlank();
        assertThat(failed.advice()).isNotBlank();
        assertNothingIsLeft(run);
        return failed;
    }

    // signals

    @ParameterizedTest
    @CsvSource({"KILL,137,KILLED(SIGKILL)", "TERM,143,KILLED(SIGTERM)", "SEGV,1,CRASHED", "ABRT,134,CRASHED"})
    void aSignalFromOutside(String signal, int status, String cause) throws Exception {
        Run run = real.begun();

        RealStage.signal(signal, real.stage.pid(run));
        ProcessHandle.of(real.stage.pid(run)).ifPresent(child -> child.onExit().join());
        run.outcome().get(5, TimeUnit.SECONDS);

        Failed failed = assertFailed(run, cause);
        assertThat(failed.evidence().exitStatus()).isEqualTo(status);
        assertThat(failed.evidence().lastEvent()).isNotEmpty();
        assertThat(failed.reached().step()).isPositive();
        assertThat(failed.evidence().crashReport().isEmpty()).isEqualTo(!signal.equals("SEGV"));
    }

    @Test
    void aProcessThatIsHeld() throws Exception {
        Run run = real.begun();

        RealStage.signal("STOP", real.stage.pid(run));

        Failed failed = assertFailed(run, "STALLED");
        assertThat(failed.message()).contains("held");
        assertThat(failed.reached().step()).isPositive();
    }

    // memory

    @Test
    void aJavaHeapThatIsTooSmall() throws Exception {
        real.startAs(program -> with(program, script("case $a in -Xmx*) a=-Xmx12m;; esac", "")));

        Run run = real.start(small().crop(256).batch(16).steps(100)); // the crops drawn ahead alone take more

        Failed failed = assertFailed(run, "OUT_OF_MEMORY(heap)");

        assertThat(failed.advice()).contains("--crop");
    }

    @Test
    void aSystemThatGivesNoMoreMemory() throws Exception {
        long address = 6L << 20; // KiB: enough for Java and the engine, not for what follows
        real.startAs(program -> with(program, script("", "ulimit -v " + address)));

        Failed failed = assertFailed(
                real.start(TrainingOptions.builder()
                        .width(48)
                        .depth(2)
                        .crop(1024)
                        .batch(1)
                        .steps(5)
                        .threads(1)),
                "OUT_OF_MEMORY(native)");

        assertThat(failed.advice()).containsPattern("--crop (128|256|512)");
    }

    /** Java that takes all of a large heap at once, whatever was reckoned. */
    /** The kernel's own word, in a control group whose memory is too little; needs to be allowed to make one. */
    @Test
    void aSystemThatEndsTheChildForLackOfMemory() throws Exception {
        assumeTrue(run("dmesg"), "needs to read the kernel's log");
        try (ControlGroup group = ControlGroup.withMemory(120L << 20)) {
            real.startAs(program -> with(program, script("", "echo $$ > '" + group.members() + "'")));

            Failed failed = assertFailed(real.start(small().steps(100_000)), "OUT_OF_MEMORY(native)");

            assertThat(failed.message()).contains("ran out of memory");
            assertThat(failed.evidence().kernel()).contains("Killed process");
            assertThat(failed.evidence().signal()).isEqualTo("SIGKILL");
        }
    }

    @Test
    void aLimitThatIsCrossed() throws Exception {
        real.startAs(program -> with(
                program, script("case $a in -Xmx*) a=-Xmx700m;; esac", "set -- -Xms700m -XX:+AlwaysPreTouch \"$@\"")));

        Failed failed =
                assertFailed(real.start(small().steps(100_000).memoryLimit(400L << 20)), "OUT_OF_MEMORY(limit)");

        assertThat(failed.evidence().residentPeak()).isGreaterThan(400L << 20);
        assertThat(failed.evidence().memoryLimit()).isEqualTo(400L << 20);
        assertThat(failed.advice()).contains("--memory-limit");
    }

    // the work itself

    /** Reading a pipe that nobody writes to never returns; the thread that beats goes on. */
    @Test
    void aThreadThatNeverReturns() throws Exception {
        Run before = real.start(small().steps(5));
        assertThat(Stage.end(before)).isInstanceOf(Completed.class);
        Path weights = before.files().best().resolve("weights.safetensors");
        Files.delete(weights);
        assumeTrue(run("mkfifo", weights.toString()), "needs mkfifo");

        Run run = real.start(small().steps(5).from(before.id()));

        Failed failed = assertFailed(run, "STALLED");
        assertThat(failed.message()).contains("got nowhere", "did nothing");
    }

    @Test
    void aLearningRateThatIsFarTooHigh() throws Exception {
        Failed failed = assertFailed(real.start(small().steps(2000).learningRate(1e6)), "DIVERGED");

        assertThat(failed.message()).contains("not a finite number", "step", "the learning rate 1000000.");
        assertThat(failed.advice()).contains("--learning-rate 0.002 instead of 1000000");
    }

    // files

    @Test
    void anImageThatIsDamagedInTheFrozenData() throws Exception {
        Run before = real.begun();
        Run run = real.start(small().steps(50));
        Path image = real.image(run, Split.TRAIN);
        flipABit(image);

        before.kill("the test");

        Failed failed = assertFailed(run, "BAD_INPUT");
        assertThat(failed.message()).contains(image.getFileName().toString(), "changed");
    }

    @Test
    void anImageThatIsDeletedInMidRun() throws Exception {
        Run run = real.begun(small().steps(2000));
        Path image = real.image(run, Split.VALIDATION);

        Files.delete(image);

        Failed failed = assertFailed(run, "BAD_INPUT");
        assertThat(failed.message()).contains(image.getFileName().toString());
        assertThat(failed.reached().step()).isPositive();
    }

    @Test
    void aDiskThatIsFullWhenACheckpointIsWritten() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()), "needs to mount a small disk");
        try {
            RealStage small = new RealStage(disk);
            Run run = small.start(TrainingOptions.builder()
                    .width(16)
                    .depth(3)
                    .crop(32)
                    .batch(1)
                    .threads(1)
                    .steps(400));

            Failed failed = RealStage.failed(run);

            assertThat(failed.cause().text()).as(failed.toString()).isEqualTo("DISK_FULL");
            assertThat(failed.evidence().freeDisk()).isBetween(0L, 3L << 20);
            assertThat(failed.advice()).contains("disk");
            assertThat(run.files().outcome()).content().contains("diskFull");
            assertThat(run.files().folder().resolve("checkpoints/last.new")).doesNotExist();
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "weights.safetensors,true",
        "optimiser.safetensors,true",
        "weights.safetensors,false",
        "optimiser.safetensors,false",
        "trainer.json,true"
    })
    void aCheckpointThatIsDamagedOnResume(String file, boolean truncated) throws Exception {
        Run run = real.begun();
        run.stop("the test");
        assertThat(Stage.end(run)).isInstanceOf(Stopped.class);
        Path damaged = run.files().last().resolve(file);
        if (truncated) {
            truncate(damaged);
        } else {
            flipABit(damaged);
        }

        Run resumed = real.start(TrainingOptions.builder().resume(run.id()));

        Failed failed = assertFailed(resumed, "BAD_INPUT");
        assertThat(failed.message()).contains(file, "damaged");
    }

    // a child that cannot start

    @Test
    void noJava() throws Exception {
        real.startAs(program -> with(program, folder.resolve("no-java")));

        Failed failed = assertFailed(real.start(small().steps(5)), "CRASHED");

        assertThat(failed.message()).contains("no-java");
    }

    @Test
    void aJarThatIsMissing() throws Exception {
        real.startAs(program -> new Program(
                program.java(),
                program.classPath().stream()
                        .filter(FaultMatrixTest::isNotTheEngine)
                        .toList(),
                program.natives(),
                program.mainClass()));

        Failed failed = assertFailed(real.start(small().steps(5)), "CRASHED");

        assertThat(failed.message()).contains("ai/djl");
    }

    private static boolean isNotTheEngine(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith("ai.djl") && !name.startsWith("api-");
    }

    /** The main class's file says that it needs a Java that does not exist yet. */
    @Test
    void aProgramForAnotherJava() throws Exception {
        Path newer = Files.createDirectories(folder.resolve("newer/org/terrazzo/training/worker"));
        byte[] future = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) 200, 0, 1, 0, 0};
        Files.write(newer.resolve("WorkerMain.class"), future);
        real.startAs(program -> {
            List<Path> classPath = new ArrayList<>(List.of(folder.resolve("newer")));
            classPath.addAll(program.classPath());
            return new Program(program.java(), classPath, program.natives(), program.mainClass());
        });

        Failed failed = assertFailed(real.start(small().steps(5)), "CRASHED");

        assertThat(failed.message()).contains("before it began");
        assertThat(String.join("\n", failed.evidence().logTail())).contains("UnsupportedClassVersionError");
    }

    // wishes

    @Test
    void aStopAtTheVeryStart() throws Exception {
        Run run = real.start(small().steps(100_000));

        run.stop("Ada");
        run.stop("Ada");

        assertThat(Stage.end(run)).isInstanceOf(Stopped.class);
        assertNothingIsLeft(run);
    }

    @Test
    void aStopWhenTheEndHasCome() throws Exception {
        Run run = real.start(small().steps(20));
        Stage.await(run, RunEvent.Ended.class);

        run.stop("Ada");
        run.kill("Ada");

        assertThat(Stage.end(run)).isInstanceOf(Completed.class);
        assertNothingIsLeft(run);
    }

    @Test
    void aStopInMidRunLeavesACheckpointThatCanBeUsed() throws Exception {
        Run run = real.begun();

        run.stop("Ada");
        run.stop("Ada");
        Outcome stopped = Stage.end(run);

        assertThat(stopped).isEqualTo(new Stopped("Ada", stopped.reached()));
        Run resumed = real.start(TrainingOptions.builder()
                .resume(run.id())
                .steps(stopped.reached().step() + 5));
        assertThat(Stage.end(resumed)).as(Stage.end(resumed).toString()).isInstanceOf(Completed.class);
    }

    // afterwards

    @Test
    void theNextRunAlwaysWorks() throws Exception {
        Run killed = real.begun();
        RealStage.signal("KILL", real.stage.pid(killed));
        assertFailed(killed, "KILLED(SIGKILL)");
        real.sample.add(9);

        Run next = real.start(small().steps(5));

        assertThat(Stage.end(next)).isInstanceOf(Completed.class);
        assertNothingIsLeft(next);
    }

    private static Program with(Program program, Path java) {
        return new Program(java, program.classPath(), program.natives(), program.mainClass());
    }

    /** A script in the place of Java that changes an argument ($a) each, and does something before. */
    private Path script(String each, String before) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String text = "#!/bin/sh\nn=$#\nwhile [ $n -gt 0 ]; do a=$1; shift; " + (each.isEmpty() ? ":" : each)
                + "; set -- \"$@\" \"$a\"; n=$((n - 1)); done\n" + before + "\nexec '" + java + "' \"$@\"\n";
        try {
            Path script = Files.writeString(folder.resolve("java.sh"), text);
            return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private static void flipABit(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long place = bytes.length() - 100;
            bytes.seek(place);
            int old = bytes.read();
            bytes.seek(place);
            bytes.write(old ^ 4);
        }
    }

    private static void truncate(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }
    }
}
