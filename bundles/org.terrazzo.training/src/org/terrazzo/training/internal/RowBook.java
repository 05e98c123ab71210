// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.terrazzo.model.LabelClass;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.history.RunComparison;
import org.terrazzo.training.history.RunRow;
import org.terrazzo.training.history.RunRow.ClassScore;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunFiles;

/** Rows of trainings, and those of ended ones once more without reading: their folders change no more. */
final class RowBook {

    private static final int MOST = 500;

    private final Function<RunFiles, RunFolder> folders;
    private final Map<Path, Kept> kept = new LinkedHashMap<>();

    /** @param end by which a folder of the same name is told from one that was cleared away */
    private record Kept(Instant end, List<ClassScore> scores, String changes, long peak, long limit) {}

    RowBook(Function<RunFiles, RunFolder> folders) {
        this.folders = folders;
    }

    RunRow row(RunRecord record, Optional<RunRecord> before) throws IOException {
        try {
            Kept found = record.ended() == null ? read(record, before) : remembered(record, before);
            Instant end = record.ended() == null ? Instant.now() : record.ended();
            return new RunRow(
                    record,
                    Duration.between(record.started(), end),
                    found.scores(),
                    found.peak(),
                    found.limit(),
                    found.changes());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private synchronized Kept remembered(RunRecord record, Optional<RunRecord> before) {
        Path key = record.files().folder();
        Kept found = kept.get(key);
        if (found == null || !found.end().equals(record.ended())) {
            found = read(record, before);
            kept.put(key, found);
        }
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        return found;
    }

    private Kept read(RunRecord record, Optional<RunRecord> before) {
        RunFolder folder = folders.apply(record.files());
        String changes = before.map(
                        earlier -> Comparing.summary(earlier, folders.apply(earlier.files()), record, folder))
                .orElse("");
        return new Kept(record.ended(), scores(folder), changes, peak(folder), limit(folder));
    }

    private static long peak(RunFolder folder) {
        return Math.max(0, folder.childPeak());
    }

    private static long limit(RunFolder folder) {
        return folder.allotment()
                .map(Allotment::memoryLimit)
                .or(() -> folder.plan().map(plan -> plan.resources().memoryLimit()))
                .orElse(0L);
    }

    private static List<ClassScore> scores(RunFolder folder) {
        Chronicle chronicle = new Chronicle();
        try {
            new EventTail(folder.files().events(), folder.json()).read(chronicle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<LabelClass> classes = folder.dataset().map(FrozenDataset::classes).orElse(List.of());
        return chronicle.best().map(best -> scores(best, classes)).orElse(List.of());
    }

    private static List<ClassScore> scores(RunEvent.Validated best, List<LabelClass> classes) {
        return IntStream.range(0, Math.min(classes.size(), best.iou().size()))
                .mapToObj(k -> new ClassScore(
                        classes.get(k).index(),
                        classes.get(k).name(),
                        best.iou().get(k)))
                .toList();
    }

    RunComparison compare(RunRecord before, RunRecord after) {
        RunFolder earlier = folders.apply(before.files());
        RunFolder later = folders.apply(after.files());
        return Comparing.compare(before, earlier, scores(earlier), after, later, scores(later));
    }
}
