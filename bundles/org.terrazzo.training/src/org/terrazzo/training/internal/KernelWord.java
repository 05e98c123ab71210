// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What the Linux kernel says about having ended processes because memory ran out: its log, as far as this user may read
 * it, and the count of the control group that this process is in (memory.events of cgroup v2, memory.oom_control of v1).
 */
final class KernelWord {

    private static final Path GROUPS = Path.of("/sys/fs/cgroup");
    private static final int LOG_SECONDS = 2;

    private KernelWord() {}

    /** How often the kernel has done so in this process's control group; 0 where nobody counts. */
    static long kills() {
        try (Stream<String> groups = Files.lines(Path.of("/proc/self/cgroup"))) {
            return groups.mapToLong(KernelWord::kills).sum();
        } catch (IOException notLinux) {
            return 0;
        }
    }

    /** @param group {@code 0::/path} of cgroup v2, or {@code 4:memory:/path} of v1 */
    private static long kills(String group) {
        String[] parts = group.split(":/", 2);
        if (parts.length < 2) {
            return 0;
        }
        return switch (parts[0].replaceFirst("^[0-9]+:", "")) {
            case "" -> count(GROUPS.resolve(parts[1]).resolve("memory.events"));
            case "memory" -> count(GROUPS.resolve("memory").resolve(parts[1]).resolve("memory.oom_control"));
            default -> 0;
        };
    }

    private static long count(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("oom_kill "))
                    .mapToLong(line ->
                            Long.parseLong(line.substring("oom_kill ".length()).strip()))
                    .sum();
        } catch (IOException none) {
            return 0;
        }
    }

    /** The line of the kernel's log that tells of the end of this process; empty if there is none, or it is not ours to read. */
    static Optional<String> line(long pid) {
        return log().lines()
                .filter(line -> line.contains("Killed process " + pid + " "))
                .reduce((first, second) -> second);
    }

    private static String log() {
        try {
            Process dmesg =
                    new ProcessBuilder("dmesg").redirectErrorStream(true).start();
            dmesg.onExit().orTimeout(LOG_SECONDS, TimeUnit.SECONDS).exceptionally(slow -> dmesg.destroyForcibly());
            try (InputStream out = dmesg.getInputStream()) {
                return new String(out.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException noSuchProgram) {
            return "";
        }
    }
}
