// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunEvent.MemoryAlert;

/** When a run is said to come close to its limit. */
class MemoryWatchTest {

    private static final long LIMIT = 1000;

    @TempDir
    private Path folder;

    private long resident;

    private List<String> linesAfter(long... memory) throws Exception {
        Path file = folder.resolve("events.jsonl");
        try (EventLog log = new EventLog(file, new Json(), line -> {})) {
            MemoryWatch watch = new MemoryWatch(LIMIT, () -> resident, new RunReport(log, Clock.systemUTC()));
            for (long bytes : memory) {
                resident = bytes;
                watch.run();
            }
        }
        return Files.readAllLines(file);
    }

    @Test
    void isSilentBelowTheSoftLimit() throws Exception {
        assertThat(linesAfter(0, 500, 850)).isEmpty();
    }

    @Test
    void alertsOncePerCrossing() throws Exception {
        List<String> lines = linesAfter(500, 860, 900, 851, 810, 870, 700, 990, 999);

        assertThat(lines).hasSize(2);
        MemoryAlert second = (MemoryAlert) new Json().parse(lines.get(1), RunEvent.class, "a line");
        assertThat(second.residentBytes()).isEqualTo(990);
        assertThat(second.softLimit()).isEqualTo(850);
        assertThat(second.hardLimit()).isEqualTo(LIMIT);
    }
}
