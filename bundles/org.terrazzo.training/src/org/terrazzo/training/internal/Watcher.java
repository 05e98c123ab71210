// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.RunState;

/**
 * Follows a run that another process supervises, by its folder alone. When the other process is gone, this one takes
 * the run over.
 */
final class Watcher implements Runnable {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final LiveRun run;
    private final Function<LiveRun, Optional<Runnable>> takeOver;
    private final Runnable farewell;
    private final Chronicle chronicle = new Chronicle();
    private final EventTail events;

    /** @param takeOver gives what to go on with if this process is to supervise the run from now on */
    Watcher(LiveRun run, Function<LiveRun, Optional<Runnable>> takeOver, Runnable farewell) {
        this.run = run;
        this.takeOver = takeOver;
        this.farewell = farewell;
        this.events = new EventTail(run.files().events(), run.folder().json());
    }

    @Override
    public void run() {
        Optional<Runnable> next = Optional.empty();
        try {
            while (!ended() && next.isEmpty()) {
                run.awaitReason(LOOK);
                hearNews();
                next = takeOver.apply(run);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        next.ifPresentOrElse(Runnable::run, this::leave);
    }

    private boolean ended() {
        return run.folder().outcome().isPresent() && run.folder().cleanup().complete();
    }

    private void hearNews() {
        try {
            events.read(event -> {
                chronicle.accept(event);
                run.audience().news();
            });
        } catch (IOException notNow) {
            return;
        }
        if (chronicle.started()) {
            run.enter(new RunState.Running());
        }
    }

    private void leave() {
        farewell.run();
        Optional<Outcome> outcome = run.folder().outcome();
        outcome.ifPresent(run::end);
    }
}
