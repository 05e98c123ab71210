// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.terrazzo.training.protocol.RunEvent.Phase;

/** Both directions of the conversation, over a pair of pipes. */
class EndpointsTest {

    private static final PreviewAnswer ANSWER = new PreviewAnswer(5, 6, 7, 8, List.of(1, 4), 900, 350, null, null);

    private static final Heartbeat BEAT = Heartbeat.of(Instant.EPOCH, Phase.SAVING, 1, 2, 3, 1L << 40, 5);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private PipedOutputStream toWorker;
    private PipedOutputStream toSupervisor;
    private WorkerEndpoint worker;
    private SupervisorEndpoint supervisor;

    private final class Supervisor implements SupervisorEndpoint {
        @Override
        public void heartbeat(Heartbeat heartbeat) {
            heard.add(heartbeat);
        }

        @Override
        public void event(String line) {
            heard.add(line);
        }
    }

    private final class Worker implements WorkerEndpoint {
        @Override
        public CompletableFuture<Heartbeat> status() {
            return CompletableFuture.completedFuture(BEAT);
        }

        @Override
        public CompletableFuture<Boolean> stop(String by) {
            heard.add(by);
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public CompletableFuture<PreviewAnswer> preview(PreviewQuestion question) {
            heard.add(question);
            return CompletableFuture.completedFuture(ANSWER);
        }
    }

    @BeforeEach
    void connect() throws IOException {
        PipedInputStream atWorker = new PipedInputStream();
        PipedInputStream atSupervisor = new PipedInputStream();
        toWorker = new PipedOutputStream(atWorker);
        toSupervisor = new PipedOutputStream(atSupervisor);
        Launcher<WorkerEndpoint> parent = launcher(new Supervisor(), WorkerEndpoint.class, atSupervisor, toWorker);
        Launcher<SupervisorEndpoint> child = launcher(new Worker(), SupervisorEndpoint.class, atWorker, toSupervisor);
        worker = parent.getRemoteProxy();
        supervisor = child.getRemoteProxy();
        Future<Void> listening = parent.startListening();
        assertThat(listening).isNotDone();
        assertThat(child.startListening()).isNotNull();
    }

    private <T> Launcher<T> launcher(Object local, Class<T> remote, PipedInputStream in, PipedOutputStream out) {
        return new Launcher.Builder<T>()
                .setLocalService(local)
                .setRemoteInterface(remote)
                .setInput(in)
                .setOutput(out)
                .setExecutorService(threads)
                .create();
    }

    @AfterEach
    void disconnect() throws IOException {
        toWorker.close();
        toSupervisor.close();
        threads.shutdown();
    }

    @Test
    void theChildAnswers() throws Exception {
        assertThat(worker.status().get(10, TimeUnit.SECONDS)).isEqualTo(BEAT);
        assertThat(worker.stop("Ada \"the\" Ü").get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("Ada \"the\" Ü");
    }

    @Test
    void theChildAnswersWhatPixelsAre() throws Exception {
        PreviewQuestion question = new PreviewQuestion("1.json", 5, 6, 7, 8, "1.npy");

        assertThat(worker.preview(question).get(10, TimeUnit.SECONDS)).isEqualTo(ANSWER);
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(question);
    }

    @Test
    void theChildTells() throws Exception {
        supervisor.heartbeat(BEAT);
        supervisor.event("{\"type\":\"step\"}");

        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(BEAT);
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("{\"type\":\"step\"}");
    }
}
