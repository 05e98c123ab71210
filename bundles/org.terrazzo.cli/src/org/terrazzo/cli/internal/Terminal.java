// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where a command writes to.
 *
 * @param interactive whether a person looks at it as it is written, so that a line may be rewritten
 * @param folder that relative paths start from
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive, Path folder) {

    /** UTF-8, whatever the locale says: file names and class names may hold anything. */
    static Terminal ofProcess() {
        return new Terminal(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                hasPerson(),
                Path.of(System.getProperty("user.dir")));
    }

    /** From Java 22 on there is a console also where streams are redirected; it tells by isTerminal(). */
    private static boolean hasPerson() {
        Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true);
    }

    /** A path as it has to be typed into a shell. */
    static String typed(Path path) {
        String text = path.toString();
        return text.matches("[\\p{L}\\p{N}./_+,:@%-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    Path path(Path given) {
        return folder.resolve(given).toAbsolutePath().normalize();
    }
}
