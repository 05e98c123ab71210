// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.terrazzo.training.Evidence;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.RunState;
import org.terrazzo.training.protocol.Cause;

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
        boolean settled =
                run.folder().outcome().isPresent() && run.folder().cleanup().complete();
        return settled || isGone();
    }

    private boolean isGone() {
        return Files.notExists(run.files().folder());
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
        if (outcome.isPresent() || isGone()) {
            run.end(outcome.orElseGet(this::lost));
        }
    }

    private Outcome lost() {
        Instant now = Instant.now();
        Evidence none = new Evidence(null, null, "", List.of(), List.of(), 0, 0, -1, -1, "", List.of());
        return new Outcome.Failed(
                new Cause.Lost(),
                "The folder " + run.files().folder() + " was removed while the run was watched.",
                "If it was moved, open the project where it is now.",
                none,
                new Outcome.Reached(chronicle.epoch(), chronicle.step(), now, now));
    }
}
