// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.terrazzo.training.RunListener;
import org.terrazzo.training.RunState;
import org.terrazzo.training.protocol.RunEvent;

/** Turns what a run reports into lines: epoch, step, loss, images per second, memory, time left. */
final class RunProgress implements RunListener {

    private static final int TENTHS = 10;
    private static final Duration EPOCH_GAP = Duration.ofSeconds(5);

    /** A training that need not wait passes through its queue at once, which is not worth a line. */
    private static final Executor LATER = CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);

    private final Ticker ticker;
    private volatile RunState state = new RunState.Queued();
    private String engine = "";
    private Instant firstStep;
    private Instant told;
    private double firstProgress;
    private int epoch;
    private int tenth;
    private String last = "";

    RunProgress(Ticker ticker) {
        this.ticker = ticker;
    }

    void end() {
        ticker.end();
    }

    @Override
    public void stateChanged(RunState next) {
        state = next;
        switch (next) {
            case RunState.Queued queued -> LATER.execute(this::tellOfQueue);
            case RunState.Starting starting -> ticker.now("starting");
            case RunState.Running running -> ticker.now("running");
            case RunState.Ended ended -> ticker.end();
        }
    }

    @Override
    public void event(RunEvent event) {
        switch (event) {
            case RunEvent.Started started ->
                engine = "%s on %s, %d %s"
                        .formatted(
                                started.engine(),
                                started.device(),
                                started.threads(),
                                started.threads() == 1 ? "thread" : "threads");
            case RunEvent.PhaseChanged phase -> ticker.now(phase.phase().name().toLowerCase(Locale.ROOT) + " " + last);
            case RunEvent.Step step -> step(step);
            case RunEvent.Validated validated -> ticker.milestone(line(validated));
            case RunEvent.CheckpointSaved saved -> ticker.now("saved " + saved.folder());
            case RunEvent.ImageDone image -> image(image);
            case RunEvent.Problem problem -> ticker.milestone(problem.subject() + ": " + problem.message());
            case RunEvent.MemoryAlert alert -> ticker.milestone(line(alert));
            case RunEvent.Ended ended -> ticker.end();
        }
    }

    private static String line(RunEvent.MemoryAlert alert) {
        return "memory is getting short: the run holds " + Sizes.text(alert.residentBytes()) + " and is ended at "
                + Sizes.text(alert.hardLimit());
    }

    private void step(RunEvent.Step step) {
        if (firstStep == null) {
            firstStep = step.at();
            firstProgress = step.progress();
            ticker.milestone(engine);
        }
        last = line(step);
        if (step.epoch() > epoch && isDue(step.at())) {
            epoch = step.epoch();
            told = step.at();
            ticker.milestone(last);
        } else {
            ticker.now(last);
        }
    }

    /** Epochs of small projects pass faster than anybody reads. */
    private boolean isDue(Instant at) {
        return told == null || Duration.between(told, at).compareTo(EPOCH_GAP) >= 0;
    }

    private void tellOfQueue() {
        if (state instanceof RunState.Queued) {
            ticker.milestone("waiting for another training to end");
        }
    }

    private String line(RunEvent.Step step) {
        return String.format(
                Locale.ROOT,
                "epoch %d  step %d  loss %.3f  %.1f images/s  %s  %3.0f %%%s",
                step.epoch(),
                step.step(),
                step.loss(),
                step.imagesPerSecond(),
                Sizes.text(step.residentBytes()),
                step.progress() * 100,
                timeLeft(step));
    }

    private String timeLeft(RunEvent.Step step) {
        double done = step.progress() - firstProgress;
        if (done <= 0) {
            return "";
        }
        double elapsed = Duration.between(firstStep, step.at()).toMillis() / 1000.0;
        return "  " + Times.text(Math.round(elapsed / done * (1 - step.progress()))) + " left";
    }

    private static String line(RunEvent.Validated validated) {
        return String.format(
                Locale.ROOT,
                "validation at step %d: mean IoU %.3f  loss %.3f  pixel accuracy %.1f %%%s",
                validated.step(),
                validated.meanIou(),
                validated.loss(),
                validated.pixelAccuracy() * 100,
                validated.best() ? "  (best so far)" : "");
    }

    private void image(RunEvent.ImageDone image) {
        String line = image.done() + " of " + image.total() + " images  " + image.name();
        int reached = TENTHS * image.done() / Math.max(1, image.total());
        if (reached == TENTHS || reached > tenth && image.total() >= 2 * TENTHS) {
            tenth = reached;
            ticker.milestone(line);
        } else {
            ticker.now(line);
        }
    }
}
