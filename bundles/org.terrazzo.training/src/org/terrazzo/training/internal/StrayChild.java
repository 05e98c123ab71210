// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the child of a run whose supervisor died between starting it and writing process.json: by its command line,
 * which ends with the run's folder and names its socket.
 */
final class StrayChild {

    private static final String SOCKET = "-Dterrazzo.socket=";

    private StrayChild() {}

    static Optional<ProcessRecord> of(RunFolder run, long memoryLimit) {
        String folder = run.files().folder().toAbsolutePath().toString();
        return ProcessHandle.allProcesses()
                .filter(process -> isChild(process, folder))
                .findFirst()
                .flatMap(process -> record(process, memoryLimit, LogPumpCommand.running(run.files())));
    }

    private static boolean isChild(ProcessHandle process, String folder) {
        List<String> arguments = arguments(process);
        return !arguments.isEmpty()
                && arguments.getLast().equals(folder)
                && socket(arguments).isPresent();
    }

    private static List<String> arguments(ProcessHandle process) {
        return process.info().arguments().map(Arrays::asList).orElse(List.of());
    }

    private static Optional<String> socket(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(SOCKET))
                .map(argument -> argument.substring(SOCKET.length()))
                .findFirst();
    }

    private static Optional<ProcessRecord> record(ProcessHandle process, long memoryLimit, Optional<PumpRecord> pump) {
        List<String> arguments = arguments(process);
        return ProcessIdentity.of(process.pid())
                .map(identity -> new ProcessRecord(
                        1,
                        process.pid(),
                        identity,
                        process.info().startInstant().orElseGet(Instant::now),
                        socket(arguments).orElseThrow(),
                        memoryLimit,
                        arguments,
                        pump.orElse(null)));
    }
}
