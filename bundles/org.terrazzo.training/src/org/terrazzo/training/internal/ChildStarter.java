// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terrazzo.training.protocol.RunFiles;

/** Starts a child, with a pump for its log beside it, and writes down which processes they are. */
final class ChildStarter {

    private static final Logger LOG = LoggerFactory.getLogger(ChildStarter.class);

    private final PrivateFolder.Source folders;

    ChildStarter(PrivateFolder.Source folders) {
        this.folders = folders;
    }

    /** A child and the process that writes its log, if there is one. */
    private record Launch(Process child, Optional<Process> pump) {

        static Launch of(List<Process> pipeline) {
            return new Launch(pipeline.get(0), Optional.of(pipeline.get(1)));
        }

        void undo() {
            child.destroyForcibly();
            pump.ifPresent(Process::destroyForcibly);
        }
    }

    Child start(RunFolder folder, Start start) throws IOException {
        Path socket = folders.get().newSocket();
        Instant now = Instant.now();
        List<String> line = ChildCommand.line(folder.files(), start, socket);
        Launch launch = launch(folder.files(), start, line);
        try {
            ProcessRecord record = record(launch, now, socket, start, line);
            folder.write(record);
            return new LaunchedChild(launch.child(), record);
        } catch (IOException | RuntimeException e) {
            launch.undo();
            throw e;
        }
    }

    private static Launch launch(RunFiles files, Start start, List<String> line) throws IOException {
        Files.createDirectories(files.temporary());
        Optional<List<String>> pump = LogPumpCommand.line(files, start.program());
        Launch launch = pump.isPresent() ? piped(files, start, line, pump.get()) : plain(files, start, line);
        launch.child().getOutputStream().close();
        return launch;
    }

    /** The child goes first, so that it does not wait for the pump. */
    private static Launch piped(RunFiles files, Start start, List<String> line, List<String> pump) throws IOException {
        ProcessBuilder child = builder(files, start, line);
        ProcessBuilder writer = builder(files, start, pump).redirectOutput(wordsOfPump(files));
        try {
            return Launch.of(ProcessBuilder.startPipeline(List.of(child, writer)));
        } catch (IOException e) {
            LOG.warn("The log of {} is written without bounds, for its pump did not start", files.id(), e);
            return plain(files, start, line);
        }
    }

    /** What the pump itself says is why it cannot work. Windows would not let it rename a file that it has open so. */
    private static Redirect wordsOfPump(RunFiles files) {
        return System.getProperty("os.name").startsWith("Windows") ? Redirect.DISCARD : toLog(files);
    }

    private static Launch plain(RunFiles files, Start start, List<String> line) throws IOException {
        return new Launch(
                builder(files, start, line).redirectOutput(toLog(files)).start(), Optional.empty());
    }

    private static Redirect toLog(RunFiles files) {
        return Redirect.appendTo(files.log().toFile());
    }

    private static ProcessBuilder builder(RunFiles files, Start start, List<String> line) {
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(files.folder().toFile()).redirectErrorStream(true);
        ChildCommand.environment(start, builder.environment());
        return builder;
    }

    private static ProcessRecord record(Launch launch, Instant now, Path socket, Start start, List<String> line) {
        String identity = ProcessIdentity.of(launch.child().pid()).orElse("gone");
        return new ProcessRecord(
                1,
                launch.child().pid(),
                identity,
                now,
                socket.toString(),
                start.memoryLimit(),
                line,
                launch.pump().map(Process::pid).map(PumpRecord::of).orElse(null));
    }
}
