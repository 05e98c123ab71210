// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.terrazzo.training.protocol.Job;

/** A {@link ParentProgram} that runs, as the test that started it sees it. */
final class Parent implements AutoCloseable {

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Parent(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().start(this::read);
    }

    static Parent start(RealStage real, int trainings, int steps) throws Exception {
        return start(real, trainings, steps, Job.Orphaned.CONTINUE, List.of());
    }

    /** @param before what the command line begins with, as another program that starts this one */
    static Parent start(RealStage real, int trainings, int steps, Job.Orphaned unattended, List<String> before)
            throws Exception {
        String natives =
                real.worker.runtime().program().natives().map(Path::toString).orElse("-");
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                classPath(real),
                ParentProgram.class.getName(),
                real.stage.project.toString(),
                real.stage.sockets.toString(),
                natives,
                Integer.toString(trainings),
                Integer.toString(steps),
                unattended.name()));
        return new Parent(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private static String classPath(RealStage real) throws Exception {
        Stream<Path> worker = real.worker.runtime().program().classPath().stream();
        Set<String> files = new LinkedHashSet<>(HostClasses.files());
        worker.map(Path::toString).forEach(files::add);
        return String.join(File.pathSeparator, files);
    }

    private void read() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("lost: " + e);
        }
        lines.add("gone");
    }

    /** The rest of the next line that begins so, with a bound. */
    String await(String beginning) throws InterruptedException {
        List<String> heard = new ArrayList<>();
        long until = System.nanoTime() + Stage.PATIENCE.toNanos();
        for (String line = lines.poll(Stage.PATIENCE.toSeconds(), TimeUnit.SECONDS);
                line != null;
                line = lines.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            heard.add(line);
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length()).strip();
            }
            if (line.equals("gone")) {
                break;
            }
        }
        throw new AssertionError("It never said '" + beginning + "' but " + heard);
    }

    long pid() {
        return process.pid();
    }

    /** Ends it as a crash does: nothing of it gets to do anything any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
