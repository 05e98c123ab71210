// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.log;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * The process beside the child that writes its log: {@code LogPump <worker.log>} puts what comes over standard input
 * into that file until nobody holds the other end of the pipe. It uses nothing but the Java library: there is one
 * beside every child.
 */
public final class LogPump {

    /** As much as a pipe holds on Linux. */
    private static final int CHUNK = 64 << 10;

    private LogPump() {}

    /** @param arguments the log's path */
    public static void main(String[] arguments) throws IOException {
        try (InputStream in = new FileInputStream(FileDescriptor.in);
                RotatingLog log = new RotatingLog(Path.of(arguments[0]), RotatingLog.Limits.usual())) {
            pump(in, log);
        }
    }

    /** What was read is handed to the system before more is read: a reader of the file is never far behind. */
    private static void pump(InputStream in, RotatingLog log) throws IOException {
        LogLines lines = new LogLines(log);
        byte[] chunk = new byte[CHUNK];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            lines.accept(chunk, count);
            log.flush();
        }
        lines.end();
    }
}
