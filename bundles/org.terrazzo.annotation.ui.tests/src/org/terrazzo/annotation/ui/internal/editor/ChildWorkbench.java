// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** Terrazzo's product in a process of its own, made of the bundles that this one is made of. */
final class ChildWorkbench implements AutoCloseable {

    /** Begins what a workbench says to who has started it. */
    static final String SAID = "driven: ";

    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private ChildWorkbench(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "terrazzo-child");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param folder holds the workspace, and the project in a folder that {@link OpenImage} has made */
    static ChildWorkbench start(Path folder, Path project, String task) throws IOException {
        Path configuration = Files.createDirectories(folder.resolve("configuration-" + task));
        Path ours = Path.of(URI.create(System.getProperty("osgi.configuration.area")));
        Files.copy(ours.resolve("config.ini"), configuration.resolve("config.ini"));
        return new ChildWorkbench(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-D" + DrivenWorkbench.TASK + "=" + task,
                        "-D" + DrivenWorkbench.PROJECT + "=" + project,
                        "-jar",
                        launcher(),
                        "-consoleLog",
                        "-product",
                        "org.terrazzo.workbench.product",
                        "-pluginCustomization",
                        customisation(),
                        "-configuration",
                        configuration.toString(),
                        "-data",
                        folder.resolve("workspace").toString())
                .redirectErrorStream(true)
                .start());
    }

    /** The file of preferences with which these tests themselves were started. */
    private static String customisation() {
        List<String> arguments = System.getProperty("eclipse.commands").lines().toList();
        return arguments.get(arguments.indexOf("-pluginCustomization") + 1);
    }

    private static String launcher() {
        return System.getProperty("java.class.path").split(File.pathSeparator)[0];
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add(e.toString()); // the pipe ends with the process
        }
    }

    /** What it says first. */
    String said() {
        awaited("the other workbench says something", () -> !process.isAlive() || words().isPresent());
        return words().orElseThrow(() -> new AssertionError("The other workbench has ended:\n" + output()));
    }

    private Optional<String> words() {
        return lines.stream()
                .filter(line -> line.startsWith(SAID))
                .map(line -> line.substring(SAID.length()))
                .findFirst();
    }

    private void awaited(String what, BooleanSupplier condition) {
        try {
            Hands.until(what, PATIENCE_NANOS, condition);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + output(), e);
        }
    }

    /** As kill -9 does it. */
    void kill() {
        process.destroyForcibly();
        exit();
    }

    int exit() {
        awaited("the other workbench ends", () -> !process.isAlive());
        return process.exitValue();
    }

    String output() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
