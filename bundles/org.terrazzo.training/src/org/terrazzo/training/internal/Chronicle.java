// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.Optional;
import java.util.function.Consumer;
import org.terrazzo.training.protocol.RunEvent;

/** What the events of a run add up to. For one thread. */
final class Chronicle implements Consumer<RunEvent> {

    private boolean started;
    private int epoch;
    private int step;
    private RunEvent.Validated best;
    private RunEvent.Ended ended;

    @Override
    public void accept(RunEvent event) {
        switch (event) {
            case RunEvent.Started s -> started = true;
            case RunEvent.Step s -> reach(s.epoch(), s.step());
            case RunEvent.Validated v -> validated(v);
            case RunEvent.ImageDone i -> step = Math.max(step, i.done());
            case RunEvent.Ended e -> ended(e);
            case RunEvent.PhaseChanged p -> {}
            case RunEvent.CheckpointSaved c -> step = Math.max(step, c.step());
            case RunEvent.Problem p -> {}
            case RunEvent.MemoryAlert a -> {}
        }
    }

    private void reach(int newEpoch, int newStep) {
        epoch = Math.max(epoch, newEpoch);
        step = Math.max(step, newStep);
    }

    private void validated(RunEvent.Validated validated) {
        reach(validated.epoch(), validated.step());
        if (Double.isNaN(bestMeanIou()) || validated.meanIou() > bestMeanIou()) {
            best = validated;
        }
    }

    /** The first last word counts. */
    private void ended(RunEvent.Ended event) {
        reach(event.epoch(), event.step());
        if (ended == null) {
            ended = event;
        }
    }

    boolean started() {
        return started;
    }

    int epoch() {
        return epoch;
    }

    int step() {
        return step;
    }

    double bestMeanIou() {
        return best == null ? Double.NaN : best.meanIou();
    }

    Optional<RunEvent.Validated> best() {
        return Optional.ofNullable(best);
    }

    Optional<RunEvent.Ended> ended() {
        return Optional.ofNullable(ended);
    }
}
