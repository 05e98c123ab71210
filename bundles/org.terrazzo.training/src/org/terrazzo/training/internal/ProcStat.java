// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Linux' /proc/pid/stat, see proc(5). The command in its second field may hold spaces and parentheses. */
final class ProcStat {

    private ProcStat() {}

    /** The fields from the third, the state, on. */
    static String[] afterCommand(Path stat) throws IOException {
        String line = new String(Files.readAllBytes(stat), StandardCharsets.ISO_8859_1);
        int end = line.lastIndexOf(')');
        if (end < 0 || end + 2 > line.length()) {
            throw new IOException(stat + " is not a process");
        }
        return line.substring(end + 2).strip().split(" ");
    }
}
