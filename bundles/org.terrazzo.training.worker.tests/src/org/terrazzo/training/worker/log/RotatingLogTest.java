// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {

    private static final RotatingLog.Limits SMALL = new RotatingLog.Limits(100, 2);

    @TempDir
    private Path folder;

    private Path log() {
        return folder.resolve("worker.log");
    }

    private static void say(RotatingLog log, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        log.line(new byte[0], bytes, 0, bytes.length);
    }

    /** Each of the lines fills a file. */
    private static void fill(RotatingLog log, int from, int to) {
        for (int i = from; i <= to; i++) {
            say(log, "line " + i + " " + "x".repeat(100));
            log.flush();
        }
    }

    @Test
    void theFirstAndTheNewestAreKept() throws Exception {
        try (RotatingLog log = new RotatingLog(log(), SMALL)) {
            fill(log, 1, 7);
        }

        assertThat(names()).containsExactly("worker.1.log", "worker.5.log", "worker.6.log", "worker.log");
        assertThat(Files.readString(folder.resolve("worker.1.log"))).startsWith("line 1 ");
        List<String> newest = Files.readAllLines(log());
        assertThat(newest.get(0)).endsWith("This goes on from worker.6.log.");
        assertThat(newest.get(1)).contains("Dropped so far", "between worker.1.log and worker.5.log");
        assertThat(newest.get(2)).startsWith("line 7 ");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatWasThereIsContinued() throws Exception {
        Files.writeString(log(), "before\n");
        try (RotatingLog log = new RotatingLog(log(), SMALL)) {
            say(log, "after");
        }

        assertThat(Files.readAllLines(log())).containsExactly("before", "after");
    }

    /** A folder in the log's place fails as a full disk does, and goes away when it is told to. */
    @Test
    void whatCannotBeWrittenIsCounted() throws Exception {
        Files.createDirectory(log());
        try (RotatingLog log = new RotatingLog(log(), SMALL)) {
            say(log, "lost");
            log.flush();
            say(log, "lost too");
            log.flush();
            Files.delete(log());
            say(log, "there");
        }

        List<String> lines = Files.readAllLines(log());
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).endsWith("Here 14 bytes are missing: the log could not be written.");
        assertThat(lines.get(2)).isEqualTo("there");
    }

    @Test
    void aLineThatIsTooLongIsCut() throws Exception {
        try (RotatingLog log = new RotatingLog(log(), RotatingLog.Limits.usual())) {
            LogLines lines = new LogLines(log);
            for (String part :
                    List.of("a".repeat(5000), "b".repeat(5000), "c".repeat(90_000) + "\nshort\nun", "finished")) {
                lines.accept(part.getBytes(StandardCharsets.US_ASCII), part.length());
            }
            lines.end();
        }

        List<String> lines = Files.readAllLines(log());
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .contains("ab")
                .endsWith(" ... (100000 bytes in all)")
                .hasSizeLessThan(8300);
        assertThat(lines.get(1)).endsWith(" short");
        assertThat(lines.get(2)).endsWith(" unfinished");
    }

    @Test
    void aStampIsRecognised() {
        for (String time :
                List.of("2026-01-02T03:04:05.006+05:30", "2026-12-31T23:59:59.999-02:30", "2026-07-01T00:00:00Z")) {
            byte[] stamp = Stamp.of(OffsetDateTime.parse(time));
            assertThat(Stamp.leads(stamp, 0, stamp.length)).isTrue();
        }
        assertThat(new String(
                        Stamp.of(OffsetDateTime.parse("2026-01-02T03:04:05.006+05:30")), StandardCharsets.US_ASCII))
                .isEqualTo("2026-01-02T03:04:05.006+0530 ");
        byte[] other = "2026-01-02 03:04:05.006+0530 and more".getBytes(StandardCharsets.US_ASCII);
        assertThat(Stamp.leads(other, 0, other.length)).isFalse();
    }
}
