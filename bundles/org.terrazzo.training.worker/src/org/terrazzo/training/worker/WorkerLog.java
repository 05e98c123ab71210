// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/** Where the log goes and how it looks: standard error, one line per record, with a timestamp. */
final class WorkerLog {

    private static final String CONFIGURATION = """
            handlers=java.util.logging.ConsoleHandler
            .level=INFO
            java.util.logging.ConsoleHandler.level=ALL
            java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
            java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s: %5$s%6$s%n
            ai.djl.level=WARNING
            ai.djl.util.cuda.level=SEVERE
            org.eclipse.lsp4j.level=SEVERE
            """;

    private WorkerLog() {}

    static void configure() {
        try {
            LogManager.getLogManager()
                    .readConfiguration(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
