// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.JobFile;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.spi.WorkerRuntime.Program;

/** A process that starts a child in a run's folder, says so, and waits to be killed. */
final class MortalParent {

    private MortalParent() {}

    /** @param arguments the run's folder, the folder for sockets, the class path for the child */
    public static void main(String[] arguments) throws Exception {
        RunFiles files = new RunFiles(Path.of(arguments[0]));
        List<Path> classPath =
                Stream.of(arguments[2].split(File.pathSeparator)).map(Path::of).toList();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Program program = new Program(java, classPath, Optional.empty(), FakeChild.class.getName());
        new ChildStarter(() -> PrivateFolder.at(Path.of(arguments[1])))
                .start(new RunFolder(files, new Json()), Stage.start(program, 2L << 30));
        System.out.println("started");
        System.in.read();
    }

    static Process start(Stage stage, RunFiles run) throws Exception {
        Program child = Stage.fake();
        return new ProcessBuilder(
                        child.java().toString(),
                        "-cp",
                        String.join(File.pathSeparator, HostClasses.files()),
                        MortalParent.class.getName(),
                        run.folder().toString(),
                        stage.sockets.toString(),
                        joined(child.classPath()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** A run as it is before its child is started. */
    static RunFiles run(Stage stage, String... script) throws IOException {
        RunFiles files = RunFolders.TRAININGS.create(stage.project);
        new Json().write(files.job(), JobFile.of(files.id(), "left behind", Instant.now(), Stage.training()));
        Files.write(files.folder().resolve("script"), List.of(script));
        return files;
    }
}
