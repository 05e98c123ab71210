// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.spi.WorkerRuntime.Program;

/** The command line of the process that writes a child's log from a pipe. */
final class LogPumpCommand {

    private static final String MAIN = "org.terrazzo.training.worker.log.LogPump";
    private static final String CLASS = MAIN.replace('.', '/') + ".class";

    /** Small and soon there: it starts beside the child and lives as long. */
    private static final List<String> OPTIONS = List.of(
            "-Xmx24m",
            "-Xss256k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=8m",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-Xshare:auto");

    private LogPumpCommand() {}

    /**
     * Empty if the child's class path has no pump, or there is no Java to run it: then the child writes its log itself,
     * and the first word of what could not be started is not lost in a pipe that nobody reads.
     */
    static Optional<List<String>> line(RunFiles files, Program program) {
        return holder(program.classPath())
                .filter(classes -> isThere(program.java()))
                .map(classes -> line(files, program.java(), classes));
    }

    private static boolean isThere(Path java) {
        return Files.exists(java) || Files.exists(java.resolveSibling(java.getFileName() + ".exe"));
    }

    private static List<String> line(RunFiles files, Path java, Path classes) {
        Path folder = files.folder().toAbsolutePath();
        List<String> line = new ArrayList<>(ChildCommand.ownSession());
        line.add(java.toString());
        line.addAll(OPTIONS);
        // Not a name under which a crash of the child is looked for.
        line.add("-XX:ErrorFile=" + folder.resolve("log_pump_err_pid%p.log"));
        line.addAll(List.of(
                "-cp", classes.toString(), MAIN, files.log().toAbsolutePath().toString()));
        return List.copyOf(line);
    }

    /** The pump of a run of which nobody wrote down which process it is. */
    static Optional<PumpRecord> running(RunFiles files) {
        List<String> end = List.of(MAIN, files.log().toAbsolutePath().toString());
        return ProcessHandle.allProcesses()
                .filter(process -> endsWith(process, end))
                .findFirst()
                .map(process -> PumpRecord.of(process.pid()));
    }

    private static boolean endsWith(ProcessHandle process, List<String> end) {
        List<String> arguments = process.info().arguments().map(List::of).orElse(List.of());
        int start = arguments.size() - end.size();
        return start >= 0 && arguments.subList(start, arguments.size()).equals(end);
    }

    private static Optional<Path> holder(List<Path> classPath) {
        return classPath.stream().filter(LogPumpCommand::holds).findFirst();
    }

    private static boolean holds(Path entry) {
        if (Files.isDirectory(entry)) {
            return Files.exists(entry.resolve(CLASS));
        }
        try (ZipFile jar = new ZipFile(entry.toFile())) {
            return jar.getEntry(CLASS) != null;
        } catch (IOException none) {
            return false;
        }
    }
}
