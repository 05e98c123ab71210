// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the hs_err file that the Java virtual machine leaves when it crashes or gets no memory from the system. */
final class CrashReport {

    private static final int LINES = 20;

    private CrashReport() {}

    /** Its first lines; empty if there is none. */
    static List<String> head(Path runFolder) {
        try (DirectoryStream<Path> reports = Files.newDirectoryStream(runFolder, "hs_err*.log")) {
            for (Path report : reports) {
                return LogTail.first(report, LINES).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        return List.of();
    }
}
