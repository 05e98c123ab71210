// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.preview.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.terrazzo.model.Box;
import org.terrazzo.model.Region;
import org.terrazzo.prediction.preview.PixelPreview;
import org.terrazzo.prediction.preview.PreviewFailure;
import org.terrazzo.prediction.preview.PreviewListener;
import org.terrazzo.prediction.preview.PreviewResult;
import org.terrazzo.storage.Json;
import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Outcome;
import org.terrazzo.training.Run;
import org.terrazzo.training.RunState;
import org.terrazzo.training.protocol.PreviewAnswer;
import org.terrazzo.training.protocol.PreviewQuestion;
import org.terrazzo.training.protocol.PreviewStrokes;

/**
 * One image's preview. All of its state belongs to one thread; what comes from others is handed to that. At most one
 * question is with the child, and at most one waits: the newest.
 */
final class PreviewSession implements PixelPreview {

    private static final Logger LOG = Logger.getLogger(PreviewSession.class.getName());
    private static final int PATIENCE_SECONDS = 60;
    private static final int LAST_WORDS_SECONDS = 15;
    private static final String BY = "the preview";
    private static final String DRAW =
            "Draw some strokes of at least two classes: what they have in common is learned.";
    private static final String ANOTHER = "Only one class is drawn so far. Draw some strokes of another one as well.";

    private static final PreviewFailure NO_ANSWER = new PreviewFailure(
            "STALLED", "The preview was not answered in time.", "Draw on to try again with a new process.");
    private static final PreviewFailure NO_ROOM = new PreviewFailure(
            "STALLED",
            "There is not enough free memory for a preview beside what is running.",
            "Wait for its end or close other programs, then draw on.");

    /** What is wished for. */
    private record Wish(List<Region> regions, Box area) {}

    private final ChildLauncher launcher;
    private final StrokeSampler sampler;
    private final Box image;
    private final PreviewListener listener;
    private final Json json = new Json();
    private final AtomicReference<Wish> newest = new AtomicReference<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("preview").daemon().factory());
    private volatile boolean closed;
    private Run run;
    private boolean asking;
    private boolean unheard;
    private int asked;

    /** @param image the whole image's pixels */
    PreviewSession(ChildLauncher launcher, StrokeSampler sampler, Box image, PreviewListener listener) {
        this.launcher = launcher;
        this.sampler = sampler;
        this.image = image;
        this.listener = listener;
    }

    @Override
    public void update(List<Region> regions, Box area) {
        newest.set(new Wish(List.copyOf(regions), area));
        onThread(this::next);
    }

    private void onThread(Runnable work) {
        try {
            thread.execute(() -> guarded(work));
        } catch (RejectedExecutionException afterClosing) {
            LOG.log(Level.FINE, "A preview was closed", afterClosing);
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A preview met an unexpected fault", e);
        }
    }

    private void next() {
        if (closed || asking || unheard) {
            return;
        }
        Wish wish = newest.getAndSet(null);
        if (wish != null) {
            PreviewStrokes strokes = sampler.sample(wish.regions);
            int classes = new HashSet<>(strokes.classes()).size();
            if (classes < 2) {
                listener.waiting(classes == 0 ? DRAW : ANOTHER);
            } else {
                begin(strokes, wish.area);
            }
        }
    }

    private void broken(Exception why) {
        LOG.log(Level.WARNING, "A preview could not be made", why);
        listener.failed(new PreviewFailure(
                "CRASHED", "The preview could not be made: " + why.getMessage(), "Draw on to try again."));
    }

    private void begin(PreviewStrokes strokes, Box area) {
        try {
            ask(strokes, area);
        } catch (TerrazzoException e) {
            listener.failed(new PreviewFailure("CRASHED", e.problem(), e.advice()));
        } catch (IOException e) {
            broken(e);
        }
    }

    private void ask(PreviewStrokes strokes, Box area) throws TerrazzoException, IOException {
        Run asks = child();
        Path folder = Files.createDirectories(asks.files().temporary());
        String name = Integer.toString(++asked);
        json.write(folder.resolve(name + ".json"), strokes);
        PreviewQuestion question =
                new PreviewQuestion(name + ".json", area.x(), area.y(), area.width(), area.height(), name + ".npy");
        asking = true;
        asks.ask(child -> child.preview(question))
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .whenComplete((answer, trouble) ->
                        onThread(() -> answered(asks, folder.resolve(name + ".npy"), answer, trouble)));
    }

    private Run child() throws TerrazzoException, IOException {
        if (run == null) {
            Run started = launcher.launch();
            run = started;
            started.outcome().thenAccept(outcome -> onThread(() -> ended(started, outcome)));
        }
        return run;
    }

    private void answered(Run by, Path file, PreviewAnswer answer, Throwable trouble) {
        if (closed || by != run) {
            return;
        }
        asking = false;
        try {
            tell(by, file, answer, trouble);
        } finally {
            next();
        }
    }

    private void tell(Run by, Path file, PreviewAnswer answer, Throwable trouble) {
        if (answer == null) {
            unanswered(by, trouble);
        } else if (answer.problem() != null) {
            listener.failed(new PreviewFailure("BAD_INPUT", answer.problem(), answer.advice()));
        } else {
            read(file, answer).ifPresent(listener::shown);
        }
    }

    private Optional<PreviewResult> read(Path file, PreviewAnswer answer) {
        try {
            PreviewResult result = PreviewFile.read(file, answer, image);
            Files.deleteIfExists(file);
            return Optional.of(result);
        } catch (IOException e) {
            broken(e);
            return Optional.empty();
        }
    }

    /** If the child is about to end, its outcome will tell why. If not, it has to go: it may be stuck. */
    private void unanswered(Run by, Throwable trouble) {
        if (by == run) {
            LOG.log(Level.FINE, "A preview was not answered", trouble);
            unheard = true;
            int patience = trouble instanceof TimeoutException ? 0 : LAST_WORDS_SECONDS;
            thread.schedule(() -> guarded(() -> giveUp(by)), patience, TimeUnit.SECONDS);
        }
    }

    private void giveUp(Run silent) {
        if (silent == run && !closed) {
            LOG.warning("The process of a preview is ended, for it does not answer");
            boolean queued = silent.state() instanceof RunState.Queued;
            lose();
            end(silent);
            listener.failed(queued ? NO_ROOM : NO_ANSWER);
            next();
        }
    }

    /** The next question goes to another child. */
    private void lose() {
        run = null;
        asking = false;
        unheard = false;
    }

    private void ended(Run which, Outcome outcome) {
        if (which != run || closed) {
            return;
        }
        lose();
        listener.failed(
                switch (outcome) {
                    case Outcome.Failed failed ->
                        new PreviewFailure(failed.cause().text(), failed.message(), failed.advice());
                    case Outcome.Stopped stopped ->
                        new PreviewFailure(
                                "STOPPED",
                                "The preview was stopped by " + stopped.by() + ".",
                                "Draw on to start it again.");
                    case Outcome.Completed c ->
                        new PreviewFailure("CRASHED", "The preview ended by itself.", "Draw on to start it again.");
                });
        next();
    }

    private static void end(Run ending) {
        try {
            ending.kill(BY);
        } catch (IOException e) {
            LOG.log(Level.WARNING, ending.id() + " could not be ended", e);
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            onThread(this::endChild);
            thread.shutdown();
        }
    }

    private void endChild() {
        if (run != null) {
            Run ending = run;
            ending.outcome().thenAccept(outcome -> forget(ending, outcome));
            end(ending);
        }
    }

    private static void forget(Run ended, Outcome outcome) {
        if (outcome instanceof Outcome.Failed) {
            return;
        }
        try {
            ChildLauncher.forget(ended);
        } catch (IOException e) {
            LOG.log(Level.FINE, "The folder of " + ended.id() + " stays", e);
        }
    }
}
