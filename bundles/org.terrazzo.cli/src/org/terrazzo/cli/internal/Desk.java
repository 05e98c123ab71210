// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.spi.Problem;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Run;

/** What every command needs: the services, a place to write to, and a way to wait for runs. */
record Desk(Services services, Terminal terminal, Interruption interruption) {

    Project open(Path project) throws BadInputException, IOException {
        return services.projects().open(terminal.path(project));
    }

    /**
     * Shows a result: as the one JSON document, or as text for people.
     *
     * @param view a record
     */
    void show(boolean json, Object view, Runnable text) {
        if (json) {
            terminal.out().print(new Json().text(view));
        } else {
            text.run();
        }
        terminal.out().flush();
    }

    void say(String line) {
        terminal.out().println(line);
    }

    void warn(String line) {
        terminal.err().println(line);
    }

    /** Tells what was left out; the rest has gone on. */
    void tell(List<Problem> problems) {
        problems.forEach(problem -> warn(problem.file() + ": " + problem.reason()));
    }

    /** Shows a run's progress until it has ended; Ctrl+C stops it meanwhile. */
    Outcome await(Run run, boolean json) {
        RunProgress progress = new RunProgress(Ticker.on(terminal, json));
        Interruption.Held held = interruption.hold(run);
        Run.Subscription subscription = run.listen(progress);
        try {
            return awaitQuietly(run);
        } finally {
            subscription.close();
            held.close();
            progress.end();
        }
    }

    /** Waits for a run's end and says nothing: a listener would hear all that the run has done from its beginning. */
    Outcome awaitQuietly(Run run) {
        try {
            return run.outcome().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("waiting for " + run.id() + " was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the outcome of a run never fails", e);
        }
    }

    /** Says in plain words why a run did not complete; nothing if it did. */
    void explain(String run, Outcome outcome) {
        OutcomeWords.of(run, outcome).forEach(this::warn);
    }
}
