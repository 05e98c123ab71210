// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.internal.plan.Pacing;
import org.terrazzo.training.protocol.NetworkKind;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.TrainingPlan;

/** How long a plan takes: as reckoned, corrected by how much longer or shorter the last training took than reckoned. */
final class TimeEstimate {

    private static final double LEAST = 0.1;
    private static final double MOST = 10;

    private TimeEstimate() {}

    /** Empty where nothing is known of plans of that kind. */
    static Optional<Duration> of(TrainingPlan plan, Path project, Json json) throws IOException {
        if (plan.schedule().steps() == 0) {
            return Optional.of(Duration.ofMillis(Math.round(plan.schedule().minutes() * 60_000)));
        }
        if (plan.network().kind() == NetworkKind.FOREST) {
            return Optional.empty();
        }
        double seconds = plan.schedule().steps() * Pacing.secondsPerStep(plan) * correction(project, json);
        return Optional.of(Duration.ofMillis(Math.round(1000 * seconds)));
    }

    private static double correction(Path project, Json json) throws IOException {
        for (var files : RunFolders.TRAININGS.list(project).reversed()) {
            Optional<Double> found = correction(new RunFolder(files, json));
            if (found.isPresent()) {
                return Math.clamp(found.get(), LEAST, MOST);
            }
        }
        return 1;
    }

    private static Optional<Double> correction(RunFolder folder) throws IOException {
        boolean completed = folder.outcome()
                .filter(outcome -> outcome instanceof Outcome.Completed)
                .isPresent();
        Optional<TrainingPlan> plan =
                folder.plan().filter(found -> found.network().kind() == NetworkKind.UNET);
        if (!completed || plan.isEmpty()) {
            return Optional.empty();
        }
        Span span = new Span();
        new EventTail(folder.files().events(), folder.json()).read(span);
        return span.secondsPerStep().map(seconds -> seconds / Pacing.secondsPerStep(plan.get()));
    }

    /** From the first step to the last, with the validations between. */
    private static final class Span implements Consumer<RunEvent> {

        private RunEvent.Step first;
        private RunEvent.Step last;
        private Instant end;

        @Override
        public void accept(RunEvent event) {
            if (event instanceof RunEvent.Step step) {
                first = first == null ? step : first;
                last = step;
            }
            end = event.at();
        }

        private Optional<Double> secondsPerStep() {
            if (first == null || last.step() - first.step() < 3) {
                return Optional.empty();
            }
            return Optional.of(Duration.between(first.at(), end).toMillis() / 1000.0 / (last.step() - first.step()));
        }
    }
}
