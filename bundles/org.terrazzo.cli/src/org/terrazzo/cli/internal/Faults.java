// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.TerrazzoException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns what goes wrong into a message for the user and an exit status. */
record Faults(Terminal terminal) {

    /** What standard output holds where a command with {@code --json} failed. */
    record ErrorView(ErrorText error) {}

    record ErrorText(String message, String advice, int exitStatus) {}

    CommandLine watch(CommandLine line) {
        return line.setParameterExceptionHandler(this::wrongUse)
                .setExecutionExceptionHandler((fault, command, parsed) -> fault instanceof ParameterException wrong
                        ? wrongUse(wrong, parsed.originalArgs().toArray(String[]::new))
                        : failed(fault, parsed.originalArgs()));
    }

    private int wrongUse(ParameterException fault, String[] arguments) {
        String name = fault.getCommandLine().getCommandSpec().qualifiedName();
        String advice = name + " --help tells how it is used.";
        return report(fault.getMessage(), advice, ExitStatus.WRONG_USE, List.of(arguments));
    }

    private int failed(Exception fault, List<String> arguments) {
        return switch (fault) {
            case BadInputException bad -> report(bad.problem(), bad.advice(), ExitStatus.BAD_INPUT, arguments);
            case TerrazzoException known -> report(known.problem(), known.advice(), ExitStatus.UNEXPECTED, arguments);
            case CancellationException stopped -> report("Stopped.", "", ExitStatus.STOPPED, arguments);
            case IOException io -> fileTrouble(io, arguments);
            default ->
                report(
                        "Something went wrong that should not: " + words(fault),
                        "This is a fault of Terrazzo. Please report it with " + log(fault),
                        ExitStatus.UNEXPECTED,
                        arguments);
        };
    }

    /** A place that may not be written or is not there was the wrong one to name; a full or failing disk is not. */
    private int fileTrouble(IOException io, List<String> arguments) {
        return FileTrouble.of(io)
                .map(trouble -> report(trouble.message(), trouble.advice(), ExitStatus.BAD_INPUT, arguments))
                .orElseGet(() -> report(
                        "A file could not be read or written: " + words(io),
                        "Look whether the disk is full. Details: " + log(io),
                        ExitStatus.UNEXPECTED,
                        arguments));
    }

    private int report(String message, String advice, int status, List<String> arguments) {
        terminal.err().println(advice.isBlank() ? message : message + System.lineSeparator() + advice);
        if (arguments.contains("--json")) {
            terminal.out().print(new Json().text(new ErrorView(new ErrorText(message, advice, status))));
            terminal.out().flush();
        }
        return status;
    }

    private static List<String> story(Throwable fault) {
        List<String> lines = new ArrayList<>();
        for (Throwable t = fault; t != null; t = t.getCause()) {
            lines.add((lines.isEmpty() ? "" : "Caused by: ") + t);
            Arrays.stream(t.getStackTrace()).map(frame -> "    at " + frame).forEach(lines::add);
        }
        return lines;
    }

    private static String words(Exception fault) {
        String message = fault.getMessage() == null ? "" : ": " + fault.getMessage();
        return fault.getClass().getSimpleName() + message;
    }

    /** The whole story for whoever mends it; where it can't be written, the words above have to do. */
    private static String log(Exception fault) {
        try {
            Path log = Files.createTempFile("terrazzo-error-", ".log");
            return Files.write(log, story(fault)).toString();
        } catch (IOException e) {
            return "the words above; they could not be written to a file: " + e.getMessage();
        }
    }
}
