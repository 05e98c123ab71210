// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terrazzo.training.protocol.GuardedInput;
import org.terrazzo.training.protocol.GuardedInput.Limits;
import org.terrazzo.training.protocol.Heartbeat;
import org.terrazzo.training.protocol.Refusal;
import org.terrazzo.training.protocol.SupervisorEndpoint;
import org.terrazzo.training.protocol.WorkerEndpoint;

/** One connection to a child's socket. What is lost with it is only time: the truth is in the run's folder. */
final class Link implements AutoCloseable {

    /** What comes over the socket; called on the connection's own thread. */
    interface Receiver {

        void heartbeat(Heartbeat heartbeat);

        /** Something new is in events.jsonl. */
        void news();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    private final SocketChannel channel;
    private final ExecutorService reading;
    private final WorkerEndpoint worker;
    private final Future<Void> listening;

    private Link(SocketChannel channel, Receiver receiver, String name, Consumer<Refusal> refused) {
        this.channel = channel;
        this.reading = Threads.pool(name + " socket");
        InputStream in = new GuardedInput(
                Channels.newInputStream(channel), Limits.ofSupervisor(), SupervisorEndpoint.class, refused);
        OutputStream out = Channels.newOutputStream(channel);
        Launcher<WorkerEndpoint> launcher = new Launcher.Builder<WorkerEndpoint>()
                .setLocalService(new Endpoint(receiver))
                .setRemoteInterface(WorkerEndpoint.class)
                .setInput(in)
                .setOutput(out)
                .setExecutorService(reading)
                .create();
        this.worker = launcher.getRemoteProxy();
        this.listening = launcher.startListening();
    }

    /** With its first socket a Java process opens one more that it keeps for ever; a receipt shall not count that. */
    static void openTheFirstSocket() {
        try (SocketChannel first = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            LOG.trace("{} was opened", first);
        } catch (IOException | UnsupportedOperationException noSuchSockets) {
            LOG.debug("There are no such sockets", noSuchSockets);
        }
    }

    /**
     * @param refused told why the connection ends when the child does not keep to the protocol
     * @throws IOException if nobody listens there, perhaps not yet
     */
    static Link connect(Path socket, Receiver receiver, String name, Consumer<Refusal> refused) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        boolean connected = false;
        try {
            connected = channel.connect(UnixDomainSocketAddress.of(socket));
        } finally {
            if (!connected) {
                channel.close();
            }
        }
        return new Link(channel, receiver, name, refused);
    }

    WorkerEndpoint worker() {
        return worker;
    }

    boolean open() {
        return !listening.isDone();
    }

    /** Passes the wish on; whether it was heard is seen by what the child does. */
    void stop(String by) {
        worker.stop(by).whenComplete((heard, trouble) -> {
            if (trouble != null && !(trouble instanceof CancellationException)) {
                LOG.debug("A child was not asked to stop", trouble);
            }
        });
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("A socket could not be closed", e);
        }
        reading.shutdownNow();
        awaitReader();
    }

    private void awaitReader() {
        try {
            listening.get(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException | TimeoutException e) {
            LOG.debug("A socket's reader ended late or with an error", e);
        }
    }

    private record Endpoint(Receiver receiver) implements SupervisorEndpoint {

        @Override
        public void heartbeat(Heartbeat heartbeat) {
            receiver.heartbeat(heartbeat);
        }

        @Override
        public void event(String line) {
            receiver.news();
        }
    }
}
