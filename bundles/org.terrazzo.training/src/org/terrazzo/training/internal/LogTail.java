// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The beginning or end of a text file that may be large, or still be written, or not be there. */
final class LogTail {

    private static final int BYTES = 16 << 10;
    private static final int LONGEST_LINE = 500;

    /** When a line was written is for who reads the file; here it is in the way of what it says. */
    private static final Pattern TIME =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d{4} ");

    private LogTail() {}

    /**
     * At most {@code count} lines from the end, without their times. A log that was begun anew a moment ago is
     * continued backwards into the one that it goes on from.
     */
    static List<String> last(Path file, int count) {
        List<String> lines = lines(file, true);
        if (lines.size() < count) {
            List<String> newest = lines;
            lines = newestFull(file)
                    .map(full -> Stream.concat(lines(full, true).stream(), newest.stream())
                            .toList())
                    .orElse(lines);
        }
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** Of {@code worker.1.log}, {@code worker.2.log} and so on the one with the highest number. */
    private static Optional<Path> newestFull(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.log$", "");
        Pattern full = Pattern.compile(Pattern.quote(name) + "\\.(\\d{1,9})\\.log");
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(file.toAbsolutePath().getParent())) {
            return StreamSupport.stream(files.spliterator(), false)
                    .filter(path -> number(full, path) > 0)
                    .max(Comparator.comparingInt(path -> number(full, path)));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static int number(Pattern full, Path path) {
        Matcher matcher = full.matcher(path.getFileName().toString());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
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
        String said = TIME.matcher(line).replaceFirst("");
        return said.length() <= LONGEST_LINE ? said : said.substring(0, LONGEST_LINE) + "...";
    }
}
