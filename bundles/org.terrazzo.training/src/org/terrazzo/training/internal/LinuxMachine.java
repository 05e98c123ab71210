// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Linux by proc(5). A library for all systems takes most of a second to get going, and a training should have begun
 * by then.
 */
final class LinuxMachine implements Machine {

    private static final Path PROC = Path.of("/proc");
    private static final Path CORES = Path.of("/sys/devices/system/cpu");

    /** Positions in {@link ProcStat#afterCommand}; see proc(5). */
    private static final int STATE = 0;

    private static final int MAJOR_FAULTS = 9;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    /** The kernel counts in hundredths of a second towards programs, on every architecture. */
    private static final int MILLIS_PER_TICK = 10;

    static boolean isHere() {
        return Files.exists(PROC.resolve("self/status")) && Files.exists(PROC.resolve("meminfo"));
    }

    @Override
    public long freeMemory() {
        return kibibytes(PROC.resolve("meminfo"), "MemAvailable:") << 10;
    }

    /** Threads that share a core name the same siblings. */
    @Override
    public int physicalCores() {
        int logical = Runtime.getRuntime().availableProcessors();
        long cores = IntStream.range(0, logical)
                .mapToObj(LinuxMachine::siblings)
                .distinct()
                .count();
        return (int) Math.max(1, cores);
    }

    private static String siblings(int processor) {
        Path file = CORES.resolve("cpu" + processor + "/topology/thread_siblings_list");
        try {
            return Files.readString(file);
        } catch (IOException unknown) {
            return Integer.toString(processor);
        }
    }

    @Override
    public long resident(long pid) {
        return kibibytes(PROC.resolve(Long.toString(pid)).resolve("status"), "VmRSS:") << 10;
    }

    @Override
    public Optional<Activity> activity(long pid) {
        try {
            String[] stat =
                    ProcStat.afterCommand(PROC.resolve(Long.toString(pid)).resolve("stat"));
            boolean stopped = stat[STATE].equals("T") || stat[STATE].equals("t");
            long ticks = Long.parseLong(stat[USER_TIME]) + Long.parseLong(stat[SYSTEM_TIME]);
            return Optional.of(new Activity(stopped, ticks * MILLIS_PER_TICK, Long.parseLong(stat[MAJOR_FAULTS])));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    @Override
    public long openHandles() {
        try (Stream<Path> open = Files.list(PROC.resolve("self/fd"))) {
            // One of them is this list.
            return open.filter(LinuxMachine::isNoLibrary).count() - 1;
        } catch (IOException | UncheckedIOException unknown) {
            return -1;
        }
    }

    /** A class that is used for the first time may open its library, which then stays open. */
    private static boolean isNoLibrary(Path handle) {
        try {
            return !Files.readSymbolicLink(handle).toString().endsWith(".jar");
        } catch (IOException closedMeanwhile) {
            return true;
        }
    }

    private static long kibibytes(Path file, String key) {
        return lines(file).stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).lines().toList();
        } catch (IOException goneMeanwhile) {
            return List.of();
        }
    }
}
