// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A control group of the Linux kernel with little memory, for a child to be in. */
final class ControlGroup implements AutoCloseable {

    private static final Path ROOT = Path.of("/sys/fs/cgroup");

    private final Path folder;

    private ControlGroup(Path folder) {
        this.folder = folder;
    }

    /** Skips the test where no such group may be made. */
    static ControlGroup withMemory(long bytes) throws IOException {
        boolean first = Files.isDirectory(ROOT.resolve("memory"));
        Path parent = first ? ROOT.resolve("memory") : ROOT;
        String limit = first ? "memory.limit_in_bytes" : "memory.max";
        Path folder = parent.resolve("terrazzo-" + ProcessHandle.current().pid());
        try {
            Files.createDirectory(folder);
        } catch (IOException e) {
            return abort("needs to make a control group: " + e);
        }
        ControlGroup group = new ControlGroup(folder);
        if (!Files.isWritable(folder.resolve(limit))) {
            group.close();
            return abort("needs a control group for memory");
        }
        Files.writeString(folder.resolve(limit), Long.toString(bytes));
        return group;
    }

    /** The file to which a process that joins writes its id. */
    Path members() {
        return folder.resolve("cgroup.procs");
    }

    @Override
    public void close() throws IOException {
        Files.delete(folder);
    }
}
