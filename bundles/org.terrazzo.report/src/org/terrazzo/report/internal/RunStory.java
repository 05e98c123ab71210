// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.report.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.terrazzo.model.LabelClass;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Receipt;
import org.terrazzo.training.RunRecord;
import org.terrazzo.training.protocol.FrozenDataset;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.TrainingPlan;

/** A training as its folder tells it; what is missing or can't be read is left out. */
record RunStory(
        RunRecord record,
        Optional<TrainingPlan> plan,
        List<LabelClass> classes,
        List<RunEvent.Step> steps,
        List<RunEvent.Validated> validations,
        Optional<Receipt> receipt) {

    static RunStory of(RunRecord record) throws IOException {
        List<RunEvent> events = events(record.files().events());
        return new RunStory(
                record,
                read(record.files().plan(), TrainingPlan.class),
                read(record.files().dataset(), FrozenDataset.class)
                        .map(FrozenDataset::classes)
                        .orElse(List.of()),
                only(events, RunEvent.Step.class),
                only(events, RunEvent.Validated.class),
                read(record.files().receipt(), Receipt.class));
    }

    /** How long it took; empty while it goes on. */
    Optional<Duration> time() {
        return Optional.ofNullable(record.ended()).map(ended -> Duration.between(record.started(), ended));
    }

    private static <T> List<T> only(List<RunEvent> events, Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<RunEvent> events(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.flatMap(line -> event(line).stream()).toList();
        }
    }

    /** The last line may be cut off where a child was killed. */
    private static Optional<RunEvent> event(String line) {
        try {
            return Optional.of(new Json().parse(line, RunEvent.class, "events.jsonl"));
        } catch (BadInputException e) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> read(Path file, Class<T> type) {
        try {
            return Files.exists(file) ? Optional.of(new Json().read(file, type)) : Optional.empty();
        } catch (BadInputException e) {
            return Optional.empty();
        }
    }
}
