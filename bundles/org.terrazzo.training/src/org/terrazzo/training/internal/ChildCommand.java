// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.spi.WorkerRuntime.Program;

/** The command line and the environment of a child. */
final class ChildCommand {

    /**
     * Makes the child the leader of a session: Ctrl+C in a terminal does not reach it, and its descendants are found.
     */
    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    private static final int MAPPED = 4 << 20;

    private ChildCommand() {}

    static List<String> line(RunFiles files, Start start, Path socket) {
        Program program = start.program();
        List<String> line = new ArrayList<>(ownSession());
        line.add(program.java().toString());
        line.addAll(options(files, start));
        line.add("-Dterrazzo.socket=" + socket);
        line.add("-cp");
        line.add(String.join(
                File.pathSeparator,
                program.classPath().stream().map(Path::toString).toList()));
        line.add(program.mainClass());
        line.add(files.folder().toAbsolutePath().toString());
        return List.copyOf(line);
    }

    /** What to put before a command; nothing where the system does not have it. */
    static List<String> ownSession() {
        Optional<Path> setsid = SETSID.stream().filter(Files::isExecutable).findFirst();
        return setsid.map(Path::toString).stream().toList();
    }

    private static List<String> options(RunFiles files, Start start) {
        return Stream.of(
                        "-Xmx" + (start.heap() >> 20) + "m",
                        // The direct buffers are a few batches; libtorch's own memory is not among them.
                        "-XX:MaxDirectMemorySize=" + (start.heap() >> 20) + "m",
                        // One collector thread: the cores belong to the engine, and the heap is small.
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:ErrorFile=" + files.folder().toAbsolutePath().resolve("hs_err_pid%p.log"),
                        "-XX:-CreateCoredumpOnCrash",
                        "-Djava.io.tmpdir=" + files.temporary().toAbsolutePath(),
                        "-Djava.awt.headless=true",
                        "-Dai.djl.offline=true",
                        "-Dterrazzo.threads=" + start.threads(),
                        "-Dterrazzo.memoryLimit=" + start.memoryLimit(),
                        "-Dfile.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED")
                .toList();
    }

    static void environment(Start start, Map<String, String> environment) {
        environment.put("OMP_NUM_THREADS", Integer.toString(start.threads()));
        // Engine threads that wait by spinning take the cores from those who decode images: 2.4 times slower was
        // measured.
        environment.put("OMP_WAIT_POLICY", "PASSIVE");
        // Arrays from this size on go back to the system when they are freed: a fifth less memory for a twentieth more
        // time was measured (docs/performance.md). The C library otherwise raises the size as it goes.
        environment.put("MALLOC_MMAP_THRESHOLD_", Integer.toString(MAPPED));
        start.program()
                .natives()
                .ifPresent(folder -> environment.put(
                        "PYTORCH_LIBRARY_PATH", folder.toAbsolutePath().toString()));
        // Options meant for other Java programs have no business in a child whose memory was reckoned.
        environment.remove("JAVA_TOOL_OPTIONS");
        environment.remove("_JAVA_OPTIONS");
        environment.remove("JDK_JAVA_OPTIONS");
    }
}
