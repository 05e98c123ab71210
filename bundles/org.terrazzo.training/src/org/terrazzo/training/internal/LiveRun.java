// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunListener;
import org.terrazzo.training.RunState;
import org.terrazzo.training.protocol.RunFiles;
import org.terrazzo.training.protocol.WorkerEndpoint;

/** A run as others see it, and what its supervisor or watcher tells them through it. */
final class LiveRun implements Run {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

    private final RunFolder folder;
    private final Audience audience;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final Semaphore reasonsToLook = new Semaphore(0);
    private final Asking asking = new Asking();
    private volatile RunState state;

    LiveRun(RunFolder folder, RunState first) {
        this.folder = folder;
        this.state = first;
        this.audience = new Audience(folder.files(), folder.json(), first);
    }

    @Override
    public RunFiles files() {
        return folder.files();
    }

    @Override
    public RunState state() {
        return state;
    }

    @Override
    public Subscription listen(RunListener listener) {
        return audience.add(listener);
    }

    @Override
    public CompletableFuture<Outcome> outcome() {
        return outcome.copy();
    }

    @Override
    public void stop(String by) throws IOException {
        wish(StopWish.Kind.STOP, by);
    }

    @Override
    public void kill(String by) throws IOException {
        wish(StopWish.Kind.KILL, by);
    }

    /** The first wish stays, unless a stronger one comes. */
    private synchronized void wish(StopWish.Kind kind, String by) throws IOException {
        Optional<StopWish> before = folder.wish();
        boolean stronger = before.isEmpty() || before.get().kind().compareTo(kind) < 0;
        if (stronger && state.rank() < 3) {
            folder.write(StopWish.of(kind, by, Instant.now()));
        }
        wakeUp();
    }

    @Override
    public <T> CompletableFuture<T> ask(Function<WorkerEndpoint, CompletableFuture<T>> question) {
        return asking.ask(question);
    }

    /** By which questions go. */
    Asking asking() {
        return asking;
    }

    RunFolder folder() {
        return folder;
    }

    Audience audience() {
        return audience;
    }

    /** Makes whoever drives this run look at it now. */
    void wakeUp() {
        reasonsToLook.release();
    }

    /** Waits for a reason to look, at most so long. */
    void awaitReason(Duration most) throws InterruptedException {
        if (reasonsToLook.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
            reasonsToLook.drainPermits();
        }
    }

    /** States only move forward: going back is not heard. */
    void enter(RunState next) {
        if (next.rank() > state.rank()) {
            state = next;
            audience.state(next);
        }
    }

    void end(Outcome how) {
        asking.end();
        enter(new RunState.Ended(how));
        awaitTold();
        outcome.complete(how);
    }

    /** Not for ever: a listener that never returns does not keep others from learning of the end. */
    private void awaitTold() {
        CountDownLatch told = new CountDownLatch(1);
        audience.whenTold(told::countDown);
        try {
            if (!told.await(5, TimeUnit.SECONDS)) {
                LOG.warn("A listener of {} holds up the others", id());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
