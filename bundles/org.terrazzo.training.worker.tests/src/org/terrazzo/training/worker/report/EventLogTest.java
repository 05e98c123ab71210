// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.storage.Json;
import org.terrazzo.training.protocol.RunEvent.End;
import org.terrazzo.training.protocol.RunEvent.Phase;

class EventLogTest {

    @TempDir
    private Path folder;

    @Test
    void tellsWhatItWritesAndFallsSilentAfterTheEnd() throws Exception {
        List<String> heard = new ArrayList<>();
        Path file = folder.resolve("events.jsonl");
        Files.writeString(file, "before\n");
        try (EventLog log = new EventLog(file, new Json(), heard::add)) {
            RunReport report = new RunReport(log, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
            report.phase(Phase.LOADING);
            report.phase(Phase.LOADING);
            report.step(1, 2, 0.5, Double.NaN, 1e-3, 8);
            report.ended(End.COMPLETED, null, "Done.");
            report.problem("a", "too late");
            assertThat(report.heartbeat().step()).isEqualTo(2);
        }
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(4).startsWith("before").endsWith(heard.getLast());
        assertThat(heard).hasSize(3).last().asString().contains("\"ended\"", "\"step\":2", "1970-01-01T00:00:00Z");
    }

    @Test
    void whoIsLeftAloneStopsAfterAWhile() {
        AtomicInteger listeners = new AtomicInteger();
        StopWish wish = new StopWish();
        Orphanage orphanage = new Orphanage(listeners::get, wish, Orphanage.USUAL);
        for (int second = 1; second < Orphanage.USUAL; second++) {
            orphanage.run();
        }
        listeners.set(1);
        orphanage.run();
        assertThat(wish.isWished()).isFalse();
        listeners.set(0);
        for (int second = 0; second < Orphanage.USUAL; second++) {
            orphanage.run();
        }
        assertThat(wish.by()).contains("nobody listened");
    }
}
