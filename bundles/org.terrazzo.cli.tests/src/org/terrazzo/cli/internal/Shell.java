// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Types command lines and keeps what they wrote. */
final class Shell {

    private final CommandLineService commands;
    private final Path folder;

    Shell(CommandLineService commands, Path folder) {
        this.commands = commands;
        this.folder = folder;
    }

    /** What a command left. */
    record Reply(int status, String out, String err) {

        /** Standard output, which must be one JSON document and nothing else. */
        JsonObject json() {
            return JsonParser.parseString(out).getAsJsonObject();
        }

        JsonObject error() {
            return json().getAsJsonObject("error");
        }
    }

    /** @param line words separated by spaces; a word that holds some is put into single quotes */
    Reply type(String line) {
        return type(line, false);
    }

    Reply typeAsPerson(String line) {
        return type(line, true);
    }

    private Reply type(String line, boolean interactive) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(out), stream(err), interactive, folder);
        int status = commands.run(terminal, words(line));
        return new Reply(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String[] words(String line) {
        return Pattern.compile("'([^']*)'|(\\S+)")
                .matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }
}
