// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names of POSIX signals, from the exit status that Java gives for a process that a signal ended: 128 + number. */
final class Signals {

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(129, "SIGHUP"),
            Map.entry(130, "SIGINT"),
            Map.entry(131, "SIGQUIT"),
            Map.entry(132, "SIGILL"),
            Map.entry(133, "SIGTRAP"),
            Map.entry(134, "SIGABRT"),
            Map.entry(135, "SIGBUS"),
            Map.entry(136, "SIGFPE"),
            Map.entry(137, "SIGKILL"),
            Map.entry(139, "SIGSEGV"),
            Map.entry(141, "SIGPIPE"),
            Map.entry(143, "SIGTERM"));

    /** Those that a process gets for its own fault. */
    private static final Set<String> FAULTS = Set.of("SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE", "SIGSEGV");

    private Signals() {}

    static Optional<String> of(Integer exitStatus) {
        return Optional.ofNullable(exitStatus).map(NAMES::get);
    }

    static boolean isFault(String signal) {
        return FAULTS.contains(signal);
    }
}
