// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The beginning or end of a text file that may be large, or still be written, or not be there. */
final class LogTail {

    private static final int BYTES = 16 << 10;
    private static final int LONGEST_LINE = 500;

    private LogTail() {}

    /** At most {@code count} lines from the end. */
    static List<String> last(Path file, int count) {
        List<String> lines = lines(file, true);
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** At most {@code count} lines from the beginning. */
    static List<String> first(Path file, int count) {
        List<String> lines = lines(file, false);
        return lines.subList(0, Math.min(count, lines.size()));
    }

    private static List<String> lines(Path file, boolean end) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer bytes = ByteBuffer.allocate(BYTES);
            channel.position(end ? Math.max(0, channel.size() - BYTES) : 0);
            int more = channel.read(bytes);
            while (more > 0) {
                more = channel.read(bytes);
            }
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            return text.lines().map(LogTail::shortened).toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "...";
    }
}
