// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A child and everything it started. The child leads a session of its own on Linux, so that what it started is found
 * even when it is gone itself and its descendants have another parent.
 */
final class ProcessTree {

    private static final Path PROC = Path.of("/proc");

    /** Position of {@code session} in {@link ProcStat#afterCommand}. */
    private static final int SESSION = 3;

    private final long pid;
    private final String identity;

    ProcessTree(long pid, String identity) {
        this.pid = pid;
        this.identity = identity;
    }

    static ProcessTree of(ProcessRecord process) {
        return new ProcessTree(process.pid(), process.identity());
    }

    boolean rootLives() {
        return ProcessIdentity.lives(pid, identity);
    }

    /** Ends all of it, without asking. A process id that belongs to something else by now is left alone. */
    void kill() {
        Map<Long, ProcessHandle> members = new LinkedHashMap<>();
        if (rootLives()) {
            ProcessHandle.of(pid)
                    .map(root -> Stream.concat(Stream.of(root), root.descendants()))
                    .ifPresent(tree -> collect(tree, members));
        }
        collect(session(), members);
        members.values().forEach(ProcessHandle::destroyForcibly);
    }

    private static void collect(Stream<ProcessHandle> handles, Map<Long, ProcessHandle> members) {
        handles.forEach(handle -> members.putIfAbsent(handle.pid(), handle));
    }

    /**
     * Members of the child's session. The kernel gives an id to no new process while a session bears it, so whoever
     * is in the session of this id is the child's, unless the id was free in between: then its leader is another
     * process.
     */
    private Stream<ProcessHandle> session() {
        boolean taken =
                ProcessIdentity.of(pid).filter(now -> !now.equals(identity)).isPresent();
        if (taken || !Files.isDirectory(PROC.resolve("self"))) {
            return Stream.empty();
        }
        Stream.Builder<ProcessHandle> found = Stream.builder();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (inSession(process)) {
                    ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                            .ifPresent(found);
                }
            }
        } catch (IOException unreadable) {
            return Stream.empty();
        }
        return found.build();
    }

    private boolean inSession(Path process) {
        try {
            return ProcStat.afterCommand(process.resolve("stat"))[SESSION].equals(Long.toString(pid));
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }
}
