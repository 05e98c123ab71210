// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.training.protocol.Cause;
import org.terrazzo.training.protocol.Heartbeat;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunEvent.End;
import org.terrazzo.training.protocol.RunEvent.Ended;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.protocol.SchedulePlan;
import org.terrazzo.training.protocol.SupervisorEndpoint;
import org.terrazzo.training.protocol.WorkerEndpoint;

/** Whole jobs in a process of their own, as the supervisor starts them. */
class WorkerMainTest {

    private static final Job.Train TRAIN = new Job.Train(null, null, null);
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    private TinyProject project;
    private Process child;

    @BeforeEach
    void makeProject() throws IOException {
        project = TinyProject.in(folder);
    }

    @AfterEach
    void endChild() {
        if (child != null) {
            child.destroyForcibly();
        }
    }

    @Test
    void learnsToTellADiscFromItsGround() throws Exception {
        RunFiles files = project.run("run-001", TinyProject.plan(TinyProject.schedule(80, 1e-2)), TRAIN);
        assertThat(finish(files)).as(log(files)).isZero();
        List<RunEvent> events = events(files);
        assertThat(events.getFirst()).isInstanceOf(RunEvent.Started.class);
        assertThat(events.getLast()).isInstanceOfSatisfying(Ended.class, ended -> {
            assertThat(ended.end()).isEqualTo(End.COMPLETED);
            assertThat(ended.step()).isEqualTo(80);
        });
        assertThat(bestIou(events)).isGreaterThan(0.85);
        assertThat(files.best().resolve("model.json")).exists();
    }

    @Test
    void saysThatItDivergedAndAtWhatLearningRate() throws Exception {
        RunFiles files = project.run("run-001", TinyProject.plan(TinyProject.schedule(50, 1e6)), TRAIN);
        assertThat(finish(files)).isEqualTo(WorkerMain.FAILED);
        Ended ended = (Ended) events(files).getLast();
        assertThat(ended.cause()).isEqualTo(new Cause.Diverged());
        assertThat(ended.message()).contains("the learning rate 1000000");
    }

    @Test
    void saysThatItsJobCannotBeUnderstood() throws Exception {
        RunFiles files = project.run("run-001", TinyProject.plan(TinyProject.schedule(50, 1e-3)), TRAIN);
        Files.writeString(files.job(), "{\"formatVersion\": 1, \"job\": {\"type\": \"dance\"}}");
        assertThat(finish(files)).isEqualTo(WorkerMain.FAILED);
        assertThat(((Ended) events(files).getLast()).cause()).isEqualTo(new Cause.BadInput());
    }

    @Test
    void stopsOverTheSocketWithAUsableCheckpoint() throws Exception {
        SchedulePlan endless = TinyProject.schedule(1_000_000, 1e-3);
        RunFiles files = project.run("run-001", TinyProject.plan(endless), TRAIN);
        Path socket = Files.createTempDirectory("tz").resolve("s");
        child = ChildProgram.start(files.folder(), socket);
        awaitFile(socket);
        try (SocketChannel channel = connect(socket)) {
            Ears ears = new Ears();
            WorkerEndpoint worker = listen(channel, ears);
            Heartbeat beat = ears.beats.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(beat.residentBytes()).isPositive();
            ears.awaitLine("\"step\"");
            assertThat(worker.status().get(PATIENCE_SECONDS, TimeUnit.SECONDS).step())
                    .isPositive();
            assertThat(worker.stop("a test").get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(ears.awaitLine("\"ended\"")).contains("STOPPED", "a test");
        }
        assertThat(child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isZero();
        assertThat(((Ended) events(files).getLast()).end()).isEqualTo(End.STOPPED);
        assertThat(files.last().resolve("trainer.json")).exists();
        assertThat(files.best().resolve("weights.safetensors")).exists();
    }

    /** The socket has its name a moment before anybody listens on it. */
    static SocketChannel connect(Path socket) throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                return SocketChannel.open(UnixDomainSocketAddress.of(socket));
            } catch (SocketException tooEarly) {
                if (System.nanoTime() > until) {
                    throw tooEarly;
                }
                Thread.onSpinWait();
            }
        }
    }

    static WorkerEndpoint listen(SocketChannel channel, Ears ears) {
        Launcher<WorkerEndpoint> launcher = new Launcher.Builder<WorkerEndpoint>()
                .setLocalService(ears)
                .setRemoteInterface(WorkerEndpoint.class)
                .setInput(Channels.newInputStream(channel))
                .setOutput(Channels.newOutputStream(channel))
                .create();
        launcher.startListening();
        return launcher.getRemoteProxy();
    }

    /** Remembers what was said. */
    public static final class Ears implements SupervisorEndpoint {

        private final BlockingQueue<Heartbeat> beats = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        @Override
        public void heartbeat(Heartbeat heartbeat) {
            beats.add(heartbeat);
        }

        @Override
        public void event(String line) {
            lines.add(line);
        }

        String awaitLine(String part) throws InterruptedException {
            String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            while (line != null && !line.contains(part)) {
                line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            return line;
        }
    }

    static void awaitFile(Path file) throws IOException, InterruptedException {
        try (var watch = file.getFileSystem().newWatchService()) {
            file.getParent().register(watch, java.nio.file.StandardWatchEventKinds.ENTRY_CREATE);
            for (int i = 0; i < PATIENCE_SECONDS && !Files.exists(file); i++) {
                watch.poll(1, TimeUnit.SECONDS);
            }
        }
        assertThat(file).exists();
    }

    private int finish(RunFiles files) throws IOException, InterruptedException {
        child = ChildProgram.start(files.folder(), null);
        assertThat(child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return child.exitValue();
    }

    private static String log(RunFiles files) throws IOException {
        return Files.readString(files.log());
    }

    private static double bestIou(List<RunEvent> events) {
        return events.stream()
                .filter(RunEvent.Validated.class::isInstance)
                .mapToDouble(event -> ((RunEvent.Validated) event).meanIou())
                .max()
                .orElse(0);
    }

    private List<RunEvent> events(RunFiles files) throws Exception {
        List<RunEvent> events = new java.util.ArrayList<>();
        for (String line : Files.readAllLines(files.events())) {
            events.add(project.json().parse(line, RunEvent.class, "an event"));
        }
        return events;
    }
}
