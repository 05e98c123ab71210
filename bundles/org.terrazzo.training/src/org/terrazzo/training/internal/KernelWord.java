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
 * it, and the count of the control group that this process is in (memory.events of cgroup v2).
 */
final class KernelWord {

    private static final Path GROUPS = Path.of("/sys/fs/cgroup");
    private static final int LOG_SECONDS = 2;

    private KernelWord() {}

    /** How often the kernel has done so in this process's control group; 0 where nobody counts. */
    static long kills() {
        try (Stream<String> groups = Files.lines(Path.of("/proc/self/cgroup"))) {
            return groups.filter(line -> line.startsWith("0::/"))
                    .map(line -> GROUPS.resolve(line.substring(4)).resolve("memory.events"))
                    .mapToLong(KernelWord::kills)
                    .sum();
        } catch (IOException notLinux) {
            return 0;
        }
    }

    private static long kills(Path events) {
        try (Stream<String> lines = Files.lines(events)) {
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
