// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.terrazzo.storage.AtomicFile;

/** A table as RFC 4180 has it. */
final class Csv {

    private final StringBuilder text = new StringBuilder();

    Csv(Object... heads) {
        row(heads);
    }

    void row(Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(Object value) {
        return switch (value) {
            case Double number -> Double.isNaN(number) ? "" : String.format(Locale.ROOT, "%.6g", number);
            case String words -> words.matches("[^\",\r\n]*") ? words : '"' + words.replace("\"", "\"\"") + '"';
            default -> value.toString();
        };
    }

    void write(Path file) throws IOException {
        AtomicFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.append(text);
            writer.flush();
        });
    }
}
