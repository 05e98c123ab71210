// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunListener;
import org.terrazzo.training.protocol.RunEvent;

/** What a job has reported: which images are done, and which were left out. */
final class Chronicle implements RunListener {

    private final List<String> done = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Chronicle() {}

    static Chronicle of(Run run) {
        Chronicle chronicle = new Chronicle();
        run.listen(chronicle);
        return chronicle;
    }

    @Override
    public synchronized void event(RunEvent event) {
        switch (event) {
            case RunEvent.ImageDone image -> done.add(image.name());
            case RunEvent.Problem problem -> problems.add(new Problem(problem.subject(), problem.message()));
            case RunEvent.Started s -> {}
            case RunEvent.PhaseChanged p -> {}
            case RunEvent.Step s -> {}
            case RunEvent.Validated v -> {}
            case RunEvent.CheckpointSaved c -> {}
            case RunEvent.MemoryAlert a -> {}
            case RunEvent.Ended e -> {}
        }
    }

    synchronized List<String> done() {
        return List.copyOf(done);
    }

    /** The child's problems after those that were found before it started. */
    synchronized List<Problem> problems(List<Problem> before) {
        return Stream.concat(before.stream(), problems.stream()).toList();
    }

    static Outcome outcome(Run run) {
        if (!run.outcome().isDone()) {
            throw new IllegalStateException(run.id() + " has not ended");
        }
        return run.outcome().join();
    }

    /** What to say where a result is missing. */
    static TerrazzoException nothing(Run run) {
        return switch (outcome(run)) {
            case Outcome.Failed failed -> new TerrazzoException(failed.message(), failed.advice());
            case Outcome.Stopped stopped ->
                new TerrazzoException(run.id() + " was stopped by " + stopped.by() + ".", "Start it again.");
            case Outcome.Completed completed ->
                new TerrazzoException(
                        run.id() + " left no result behind.",
                        "Its log is " + run.files().log() + ".");
        };
    }
}
