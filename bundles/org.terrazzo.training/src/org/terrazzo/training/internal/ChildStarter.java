// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.terrazzo.training.protocol.RunFiles;

/** Starts a child and writes down which process it is. */
final class ChildStarter {

    private final PrivateFolder.Source folders;

    ChildStarter(PrivateFolder.Source folders) {
        this.folders = folders;
    }

    Child start(RunFolder folder, Start start) throws IOException {
        Path socket = folders.get().newSocket();
        Instant now = Instant.now();
        List<String> line = ChildCommand.line(folder.files(), start, socket);
        Process process = launch(folder.files(), start, line);
        try {
            ProcessRecord record = record(process, now, socket, start, line);
            folder.write(record);
            return new LaunchedChild(process, record);
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static Process launch(RunFiles files, Start start, List<String> line) throws IOException {
        Files.createDirectories(files.temporary());
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(files.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(files.log().toFile()));
        ChildCommand.environment(start, builder.environment());
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static ProcessRecord record(Process process, Instant now, Path socket, Start start, List<String> line) {
        String identity = ProcessIdentity.of(process.pid()).orElse("gone");
        return new ProcessRecord(1, process.pid(), identity, now, socket.toString(), start.memoryLimit(), line);
    }
}
