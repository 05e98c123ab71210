// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Outcome.Reached;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunListener;
import org.terrazzo.training.RunState;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.RunEvent;
import org.terrazzo.training.protocol.RunFiles;

/** A run without a child: the test says what happens in it. */
final class StagedRun implements Run {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    final Job job;
    private final RunFiles files;
    private final List<RunListener> listeners = new ArrayList<>();
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    StagedRun(RunFiles files, Job job) {
        this.files = files;
        this.job = job;
    }

    void imageDone(String name) {
        tell(new RunEvent.ImageDone(NOW, 1, 1, name));
    }

    void problem(String name, String message) {
        tell(new RunEvent.Problem(NOW, name, message));
    }

    private void tell(RunEvent event) {
        listeners.forEach(listener -> listener.event(event));
    }

    void complete() {
        outcome.complete(new Outcome.Completed(new Reached(0, 0, NOW, NOW)));
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
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    @Override
    public void stop(String by) {
        outcome.complete(new Outcome.Stopped(by, new Reached(0, 0, NOW, NOW)));
    }

    @Override
    public void kill(String by) {
        stop(by);
    }
}
