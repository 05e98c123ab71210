// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells a process from a later one with the same id. On Linux by the machine's boot and the kernel's tick at which
 * the process began, which stay the same when somebody sets the clock; elsewhere by the start time.
 */
final class ProcessIdentity {

    /** Position of {@code starttime} after the command's closing parenthesis in /proc/pid/stat; see proc(5). */
    private static final int START_TIME = 19;

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    private ProcessIdentity() {}

    /** Empty if there is no such process. */
    static Optional<String> of(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        return Files.exists(BOOT) ? fromProc(stat) : fromHandle(pid);
    }

    /** Whether the process lives and is the one that was meant. */
    static boolean lives(long pid, String identity) {
        return of(pid).filter(identity::equals).isPresent();
    }

    private static Optional<String> fromProc(Path stat) {
        try {
            String[] fields = ProcStat.afterCommand(stat);
            boolean gone = fields[0].equals("Z") || fields[0].equals("X");
            return gone ? Optional.empty() : Optional.of(boot() + "/" + fields[START_TIME]);
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
    }

    private static String boot() throws IOException {
        return Files.readString(BOOT).strip();
    }

    private static Optional<String> fromHandle(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(handle ->
                        handle.info().startInstant().map(Object::toString).orElse("unknown"));
    }
}
