// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunListener;
import org.terrazzo.training.RunState;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunFiles;

/** A run without a child: it reports what it was given as soon as somebody listens, and then ends. */
final class StagedRun implements Run {

    private final RunFiles files;
    private final List<RunEvent> events;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    final List<String> stoppedBy = new ArrayList<>();

    StagedRun(Path folder, List<RunEvent> events) {
        this.files = new RunFiles(folder);
        this.events = events;
    }

    StagedRun ends(Outcome how) {
        outcome.complete(how);
        return this;
    }

    @Override
    public RunFiles files() {
        return files;
    }

    @Override
    public RunState state() {
        return outcome.isDone() ? new RunState.Ended(outcome.join()) : new RunState.Running();
    }

    @Override
    public Subscription listen(RunListener listener) {
        listener.stateChanged(new RunState.Running());
        events.forEach(listener::event);
        return () -> events.size();
    }

    @Override
    public CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    @Override
    public void stop(String by) {
        stoppedBy.add(by);
        outcome.complete(new Outcome.Stopped(by, new Outcome.Reached(1, 2, StagedRuns.NOW, StagedRuns.NOW)));
    }

    @Override
    public void kill(String by) {
        stop(by);
    }
}
