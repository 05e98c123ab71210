// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunListener;
import org.terrazzo.training.RunState;
import org.terrazzo.training.history.RunStory;
import org.terrazzo.training.protocol.Heartbeat;
import org.terrazzo.training.protocol.RunEvent;

/** News of a run from whoever drives it. */
final class LiveSource implements StoryFollower.Source, RunListener {

    private final StoryBuilder builder;
    private final Semaphore news = new Semaphore(0);
    private final Run.Subscription subscription;
    private volatile RunState state;

    LiveSource(Run run, RunFolder folder, Machine machine) {
        this.builder = new StoryBuilder(folder, machine);
        this.state = run.state() instanceof RunState.Ended ? new RunState.Running() : run.state();
        this.subscription = run.listen(this);
    }

    /** Comes after all events before it, also of a run that ended long ago. */
    @Override
    public void stateChanged(RunState next) {
        state = next;
        news.release();
    }

    @Override
    public void event(RunEvent event) {
        builder.accept(event);
        news.release();
    }

    @Override
    public void heartbeat(Heartbeat heartbeat) {
        builder.heartbeat(heartbeat);
        news.release();
    }

    @Override
    public boolean news(Duration most) throws InterruptedException {
        boolean any = news.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
        news.drainPermits();
        return any;
    }

    @Override
    public RunStory story() {
        return builder.story(Optional.of(state));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
