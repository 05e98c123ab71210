// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A child process that does what the lines of the file {@code script} in its run's folder say. It needs nothing but
 * the Java library, so that it starts at once and can be run from anywhere.
 */
final class FakeChild {

    private final Path folder;
    private final List<byte[]> eaten = new ArrayList<>();
    private int step;

    private FakeChild(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        FakeChild child = new FakeChild(Path.of(arguments[0]));
        for (String line : Files.readAllLines(child.script())) {
            String[] words = line.split(" ", 2);
            child.obey(words[0], words.length > 1 ? words[1] : "");
        }
    }

    /** The run's own, or the one that the project has for all of its runs. */
    private Path script() {
        Path own = folder.resolve("script");
        return Files.exists(own) ? own : folder.resolve("../../script");
    }

    private void obey(String verb, String what) throws Exception {
        switch (verb) {
            case "started" -> event("started", "\"pid\":1,\"engine\":\"fake\",\"device\":\"cpu\",\"threads\":1");
            case "step" -> step(Integer.parseInt(what));
            case "validated" ->
                event(
                        "validated",
                        "\"epoch\":1,\"step\":" + step + ",\"loss\":1.0,\"meanIou\":" + what
                                + ",\"pixelAccuracy\":0.5,\"iou\":[0.5,0.5],\"best\":true");
            case "log" -> System.out.println(what);
            case "print" -> System.out.print(what);
            case "complain" -> System.err.println(what);
            case "flood" -> flood(Integer.parseInt(what));
            case "await" -> awaitFile(folder.resolve(what));
            case "rave" -> rave();
            case "ended" -> ended(what, "null", "");
            case "diverged" -> ended("FAILED", "{\"type\":\"diverged\"}", "The loss is not a number.");
            case "garbage" -> line("{\"type\":\"fromTheFuture\",\"at\":\"2030-01-01T00:00:00Z\"}");
            case "exit" -> Runtime.getRuntime().halt(Integer.parseInt(what));
            case "listen" -> listen(true);
            case "deaf" -> listen(false);
            case "hang" -> new CountDownLatch(1).await(5, TimeUnit.MINUTES);
            case "eat" -> eat(Integer.parseInt(what));
            case "heap" -> eat(1 << 20);
            case "spawn" -> new ProcessBuilder("sleep", "600").start();
            case "temporary" -> Files.createTempFile("left", "behind");
            default -> throw new IllegalArgumentException(verb);
        }
    }

    private void step(int number) throws IOException {
        step = number;
        event(
                "step",
                "\"epoch\":1,\"step\":" + number
                        + ",\"progress\":0.1,\"loss\":1.0,\"learningRate\":0.1,\"imagesPerSecond\":1.0,\"residentBytes\":1");
    }

    private void ended(String end, String cause, String message) throws IOException {
        event(
                "ended",
                "\"end\":\"" + end + "\",\"cause\":" + cause + ",\"message\":\"" + message + "\",\"epoch\":1,\"step\":"
                        + step);
    }

    private void event(String type, String fields) throws IOException {
        line("{\"type\":\"" + type + "\",\"at\":\"" + Instant.now() + "\"," + fields + "}");
    }

    private void line(String text) throws IOException {
        Files.writeString(
                folder.resolve("events.jsonl"), text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void eat(int megabytes) {
        for (int i = 0; i < megabytes; i++) {
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 1);
            eaten.add(block);
        }
    }

    /** As fast as it goes, in lines of 100 bytes that say where they stand. */
    private static void flood(int megabytes) throws IOException {
        long lines = megabytes * 10_000L;
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            for (long line = 1; line <= lines; line++) {
                String text = "line " + line + " of " + lines + " ";
                out.write((text + "x".repeat(99 - text.length()) + '\n').getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static void awaitFile(Path file) throws IOException, InterruptedException {
        try (WatchService changes = file.getFileSystem().newWatchService()) {
            file.getParent().register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            while (!Files.exists(file)) {
                WatchKey change = changes.poll(1, TimeUnit.MINUTES);
                change.pollEvents();
                change.reset();
            }
        }
    }

    /** Tells whoever connects what nobody can understand, without end. */
    private static void rave() throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(System.getProperty("terrazzo.socket")));
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                try (SocketChannel peer = server.accept()) {
                    OutputStream out = Channels.newOutputStream(peer);
                    out.write("Content-Length: 999999999\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    for (byte[] nonsense = new byte[1 << 20]; ; ) {
                        out.write(nonsense);
                    }
                } catch (IOException hungUp) {
                    System.err.println("Somebody hung up.");
                }
            }
        });
    }

    private void listen(boolean obedient) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(System.getProperty("terrazzo.socket")));
        Thread.ofPlatform().daemon().start(() -> serve(server, obedient));
    }

    private void serve(ServerSocketChannel server, boolean obedient) {
        try {
            for (SocketChannel peer = server.accept(); ; peer = server.accept()) {
                SocketChannel connected = peer;
                Thread.ofPlatform().daemon().start(() -> talk(connected, obedient));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void talk(SocketChannel peer, boolean obedient) {
        try {
            heartbeat(Channels.newOutputStream(peer));
            ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
            for (int count = peer.read(bytes); count >= 0; count = peer.read(bytes)) {
                String heard = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
                if (obedient && heard.contains("worker/stop")) {
                    ended("STOPPED", "null", "");
                    Runtime.getRuntime().halt(0);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void heartbeat(OutputStream out) throws IOException {
        String body = "{\"jsonrpc\":\"2.0\",\"method\":\"supervisor/heartbeat\",\"params\":{\"at\":\"" + Instant.now()
                + "\",\"phase\":\"TRAINING\",\"epoch\":1,\"step\":7,\"beats\":0,\"residentBytes\":1,\"heapBytes\":1}}";
        String header = "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
        out.write((header + body).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
