// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.testkit.ui;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Terrazzo's product in a process of its own, made of the bundles that this one is made of: to be killed and started again.
 * Somebody in it has to play the user: an {@code org.eclipse.ui.startup} extension of a test bundle, which looks whether
 * a system property tells it to, and which says what it sees by {@link #say}. For one thread.
 */
public final class ChildWorkbench implements AutoCloseable {

    /** Begins what a workbench says to who has started it. */
    private static final String SAID = "driven: ";

    private static final String END = "";

    private final Process process;
    private final Duration patience;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    private ChildWorkbench(Process process, Duration patience) {
        this.process = process;
        this.patience = patience;
        Thread reader = new Thread(this::read, "terrazzo-child");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a workbench.
     *
     * @param folder holds the workspace, which the next one that is started here finds again
     * @param patience how long to wait for each of the things that are waited for
     * @param properties system properties for who plays the user
     */
    public static ChildWorkbench start(Path folder, Duration patience, Map<String, String> properties)
            throws IOException {
        Path configuration = Files.createTempDirectory(Files.createDirectories(folder), "configuration");
        Path ours = Path.of(URI.create(System.getProperty("osgi.configuration.area")));
        Files.copy(ours.resolve("config.ini"), configuration.resolve("config.ini"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-jar",
                System.getProperty("java.class.path").split(File.pathSeparator)[0],
                "-consoleLog",
                "-product",
                "org.terrazzo.workbench.product",
                "-pluginCustomization",
                customisation(),
                "-configuration",
                configuration.toString(),
                "-data",
                folder.resolve("workspace").toString()));
        return new ChildWorkbench(
                new ProcessBuilder(command).redirectErrorStream(true).start(), patience);
    }

    /** The file of preferences with which these tests themselves were started. */
    private static String customisation() {
        List<String> arguments = System.getProperty("eclipse.commands").lines().toList();
        return arguments.get(arguments.indexOf("-pluginCustomization") + 1);
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(this::keep);
        } catch (IOException | UncheckedIOException e) {
            lines.add(e.toString()); // the pipe ends with the process
        }
        said.add(END);
    }

    private void keep(String line) {
        lines.add(line);
        if (line.startsWith(SAID)) {
            said.add(line.substring(SAID.length()));
        }
    }

    /** In a child: says something, which is not empty, to who has started it. */
    public static void say(String line) {
        System.out.println(SAID + line);
    }

    /**
     * Waits for what it says next.
     *
     * @throws AssertionError with all that it has printed, if it ends without a word or says nothing in time
     */
    public String said() throws InterruptedException {
        String words = said.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (words == null || words.equals(END)) {
            throw new AssertionError("The other workbench says nothing:\n" + output());
        }
        return words;
    }

    /** As kill -9 does it; returns when it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        exit();
    }

    /**
     * Waits for its end.
     *
     * @return its exit status
     */
    public int exit() throws InterruptedException {
        if (!process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new AssertionError("The other workbench does not end:\n" + output());
        }
        return process.exitValue();
    }

    /** All that it has printed. */
    public String output() {
        return String.join("\n", lines);
    }

    /** Ends it, if it has not ended. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
