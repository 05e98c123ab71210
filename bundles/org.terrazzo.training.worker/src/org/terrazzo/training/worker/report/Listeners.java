// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.terrazzo.training.protocol.GuardedInput;
import org.terrazzo.training.protocol.Refusal;
import org.terrazzo.training.protocol.SupervisorEndpoint;
import org.terrazzo.training.protocol.WorkerEndpoint;

/**
 * Lets any number of listeners connect to a Unix domain socket and speak JSON-RPC: each may ask a {@link
 * WorkerEndpoint}, and each is told everything as a {@link SupervisorEndpoint}. A listener that went away or is slow
 * harms nobody: what is told goes through a thread of its own. Strangers and whoever does not keep to the protocol are
 * sent away. The folder, not the socket, is the truth.
 */
public final class Listeners implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Listeners.class.getName());

    /** Messages that a listener may be behind; who is slower is hung up on. */
    private static final int PATIENCE = 10_000;

    private final Path socket;
    private final WorkerEndpoint endpoint;
    private final Consumer<Refusal> refused;
    private final Doorkeeper doorkeeper;
    private final ServerSocketChannel server;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService readers = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("listener-", 1).daemon().factory());

    private record Connection(SocketChannel channel, SupervisorEndpoint remote, ExecutorService voice) {}

    /**
     * @param socket at most about 100 bytes long, in a folder that exists; must not exist itself
     * @param refused told of each kind of thing that was not taken, once, on any thread
     */
    public Listeners(Path socket, WorkerEndpoint endpoint, Consumer<Refusal> refused) throws IOException {
        this.socket = socket;
        this.endpoint = endpoint;
        this.refused = new OncePerKind(refused);
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        this.doorkeeper = new Doorkeeper(socket);
        readers.execute(this::accept);
    }

    private void accept() {
        try {
            while (server.isOpen()) {
                admit(server.accept());
            }
        } catch (ClosedChannelException e) {
            LOG.log(Level.FINE, "The socket was closed", e);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Nobody can connect any more; the run goes on", e);
        }
    }

    private void admit(SocketChannel channel) throws IOException {
        Optional<Refusal> refusal = doorkeeper.admit(channel);
        if (refusal.isEmpty()) {
            readers.execute(() -> serve(channel));
        } else {
            channel.close();
            refused.accept(refusal.get());
        }
    }

    private void serve(SocketChannel channel) {
        InputStream in = new GuardedInput(
                Channels.newInputStream(channel), GuardedInput.Limits.ofWorker(), WorkerEndpoint.class, refused);
        OutputStream out = Channels.newOutputStream(channel);
        Launcher<SupervisorEndpoint> launcher = new Launcher.Builder<SupervisorEndpoint>()
                .setLocalService(endpoint)
                .setRemoteInterface(SupervisorEndpoint.class)
                .setInput(in)
                .setOutput(out)
                .setExecutorService(readers)
                .create();
        Connection connection = new Connection(channel, launcher.getRemoteProxy(), voice());
        connections.add(connection);
        try {
            launcher.startListening().get();
        } catch (ExecutionException e) {
            LOG.log(Level.FINE, "A listener ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            drop(connection);
        }
    }

    private static ExecutorService voice() {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(PATIENCE),
                Thread.ofPlatform().name("voice-", 1).daemon().factory());
    }

    public int count() {
        return connections.size();
    }

    /** Says something to every listener, in order, without waiting. */
    public void tell(Consumer<SupervisorEndpoint> message) {
        for (Connection connection : connections) {
            try {
                connection.voice.execute(() -> say(connection, message));
            } catch (RejectedExecutionException e) {
                LOG.log(Level.FINE, "A listener is gone or too slow", e);
                drop(connection);
            }
        }
    }

    private void say(Connection connection, Consumer<SupervisorEndpoint> message) {
        try {
            message.accept(connection.remote);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "A listener went away", e);
            drop(connection);
        }
    }

    private void drop(Connection connection) {
        if (connections.remove(connection)) {
            doorkeeper.left();
        }
        connection.voice.shutdown();
        try {
            connection.channel.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "A connection did not close", e);
        }
    }

    /** Lets listeners hear what was said so far, for a moment at most, and hangs up. */
    @Override
    public void close() throws IOException {
        server.close();
        for (Connection connection : connections) {
            connection.voice.shutdown();
            awaitLastWords(connection.voice);
            drop(connection);
        }
        readers.shutdownNow();
        Files.deleteIfExists(socket);
    }

    private static void awaitLastWords(ExecutorService voice) {
        try {
            if (!voice.awaitTermination(1, TimeUnit.SECONDS)) {
                LOG.fine("A listener was too slow for the last words");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
