// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Hover;
import org.terrazzo.annotation.spi.HoverHost;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;

/**
 * One tool in hand over one image, on a thread of its own: however long the tool takes, the window goes on. What the
 * tool does wrong ends here, with the gesture taken back and the user told.
 */
final class ToolHand implements GestureHost, Sideline.Tool, AutoCloseable {

    private final AnnotationTool tool;
    private final EditorContext context;
    private final ImageEditing editing;
    private final ToolView view;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(ToolHand::daemon);
    private final Sideline sideline = new Sideline(this);
    private final AtomicReference<PointerEvent> latestMove = new AtomicReference<>();
    private final Deque<Runnable> keptBack = new ArrayDeque<>();
    private final Deque<AnnotationSession.Step> steps = new ConcurrentLinkedDeque<>();

    /** The last of the moves that came while others were kept back: those before it count for nothing. */
    private PointerEvent keptMove;

    private Gesture gesture;
    private Hover hover;
    private PointerEvent last;

    /** Whether a button is down. */
    private boolean held;

    /** For the display's thread: open until the tool has answered to what it was last waited for. */
    private CountDownLatch answered = new CountDownLatch(0);

    private volatile long busySince;
    private volatile boolean active;
    private volatile boolean dead;

    ToolHand(AnnotationTool tool, EditorContext context, ImageEditing editing, ToolView view) {
        this.tool = tool;
        this.context = context;
        this.editing = editing;
        this.view = view;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "terrazzo-tool");
        thread.setDaemon(true);
        return thread;
    }

    AnnotationTool tool() {
        return tool;
    }

    /** Whether a gesture goes on. */
    boolean isActive() {
        return active;
    }

    /** Nanoseconds since the tool was called and has not returned; 0 if it is idle. */
    long busyFor() {
        long since = busySince;
        return since == 0 ? 0 : System.nanoTime() - since;
    }

    /** From any thread. Of moves that come faster than the tool can follow only the latest counts. */
    void pointer(PointerEvent event) {
        int drawn = editing.classStates().active();
        if (event.kind() != PointerEvent.Kind.MOVE) {
            run(() -> handle(event, drawn));
        } else if (latestMove.getAndSet(event) == null) {
            run(() -> handle(latestMove.getAndSet(null), drawn));
        }
    }

    /**
     * From any thread.
     *
     * @param otherwise what the key does if no gesture goes on by then; on the tool's thread, so to be handed over
     */
    void key(GestureKey key, Set<Modifier> modifiers, Runnable otherwise) {
        int drawn = editing.classStates().active();
        if (!submit(() -> press(key, modifiers, drawn, otherwise))) {
            otherwise.run();
        }
    }

    /** From any thread: runs a task, to be handed over, as soon as a gesture that is ending has ended. */
    void behind(Runnable task) {
        if (!submit(() -> keepBackOr(task))) {
            task.run();
        }
    }

    /**
     * From the display's thread: waits for the tool's answer to what it was told, for a moment. A tool that let a moment
     * pass is not waited for again before it has answered.
     */
    void await(long millis) {
        if (answered.getCount() == 0) {
            answered = new CountDownLatch(1);
            try {
                if (submit(answered::countDown)) {
                    answered.await(millis, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The pointer has gone elsewhere; a gesture goes on. */
    void leave() {
        run(() -> {
            if (gesture == null) {
                endHover();
                view.preview(new Preview.Nothing());
            }
        });
    }

    void cancel() {
        run(this::giveUp);
    }

    /** From any thread: lays the tool down. A gesture that goes on is given up, one that is ending ends. */
    void layDown() {
        run(() -> keepBackOr(() -> {
            giveUp();
            thread.shutdown();
            sideline.finish();
        }));
    }

    /** Waits until the tool is laid down, though not for ever. */
    void awaitEnd() {
        Patience.awaitEnd(thread);
    }

    /** @return false if the hand was closed */
    private boolean submit(Runnable call) {
        try {
            thread.execute(() -> guarded(call));
            return true;
        } catch (RejectedExecutionException e) {
            dead = true; // nobody waits for this event
            return false;
        }
    }

    @Override
    public void run(Runnable call) {
        submit(call);
    }

    private void guarded(Runnable call) {
        if (dead) {
            return;
        }
        busySince = System.nanoTime();
        try {
            call.run();
        } catch (CancellationException e) {
            dead |= Thread.currentThread().isInterrupted();
        } catch (UncheckedIOException e) {
            fail(e.getCause().getMessage(), e);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            failed(e);
        } finally {
            busySince = 0;
        }
    }

    private void handle(PointerEvent event, int drawn) {
        boolean waits = !keptBack.isEmpty() && gesture != null;
        if (waits && event.kind() == PointerEvent.Kind.MOVE) {
            keptMove = event;
            return;
        }
        if (waits || keepsBack() && event.kind() == PointerEvent.Kind.PRESS) {
            keptBack.add(() -> handle(event, drawn));
            return;
        }
        last = event;
        held = event.kind() == PointerEvent.Kind.PRESS || held && event.kind() != PointerEvent.Kind.RELEASE;
        context.drawn().set(drawn);
        if (gesture == null && event.kind() == PointerEvent.Kind.PRESS) {
            begin();
        }
        if (gesture != null) {
            gesture.pointer(event);
            showAgain();
        } else if (event.kind() == PointerEvent.Kind.MOVE) {
            hover(event);
        }
    }

    /** After a gesture what shows under the pointer is there before the pointer moves again. */
    private void showAgain() {
        boolean over = gesture == null && keptBack.isEmpty() && !held;
        if (over && !thread.isShutdown()) {
            hover(new PointerEvent(
                    PointerEvent.Kind.MOVE, last.x(), last.y(), PointerEvent.Button.NONE, last.modifiers()));
        }
    }

    private void begin() {
        endHover();
        steps.clear();
        active = true;
        gesture = tool.begin(context, this);
    }

    private void hover(PointerEvent event) {
        if (hover == null) {
            hover = tool.beginHover(context, new Hovering());
        }
        hover.pointer(event);
    }

    private void endHover() {
        if (hover != null) {
            hover = null;
            sideline.forget();
        }
    }

    /** What follows a stroke whose result is still being worked out belongs to the next gesture. */
    private boolean keepsBack() {
        return gesture != null && sideline.isBusy() && !held;
    }

    private void keepBackOr(Runnable task) {
        if (keepsBack()) {
            keptBack.add(() -> keepBackOr(task));
        } else {
            task.run();
        }
    }

    @Override
    public void done() {
        while (!keptBack.isEmpty() && !keepsBack()) {
            Runnable next = keptBack.poll();
            List<Runnable> later = List.copyOf(keptBack);
            keptBack.clear();
            next.run();
            keptBack.addAll(later);
        }
        PointerEvent move = keptMove;
        if (move != null && keptBack.isEmpty()) {
            keptMove = null;
            handle(move, context.drawn().get());
        }
        if (hover == null && last != null) {
            showAgain();
        }
    }

    private void press(GestureKey key, Set<Modifier> modifiers, int drawn, Runnable otherwise) {
        if (keepsBack() && key != GestureKey.ESCAPE) {
            keptBack.add(() -> press(key, modifiers, drawn, otherwise));
        } else if (gesture == null) {
            otherwise.run();
        } else {
            context.drawn().set(drawn);
            gesture.key(key, modifiers);
            if (gesture != null && key == GestureKey.ESCAPE) {
                giveUp();
            }
        }
    }

    private void giveUp() {
        keptBack.clear();
        keptMove = null;
        endHover();
        if (gesture != null) {
            gesture.cancel();
            end();
        }
        view.preview(new Preview.Nothing());
    }

    @Override
    public void failed(Throwable cause) {
        fail("It failed: " + cause, cause);
    }

    private void fail(String reason, Throwable cause) {
        if (dead) {
            return;
        }
        boolean went = gesture != null;
        endHover();
        end();
        view.failed(tool.describe(), went ? reason + rolledBack() : reason, cause);
    }

    /** Takes back what the gesture has done, and nothing that anybody else did meanwhile. */
    private String rolledBack() {
        boolean whole = true;
        try {
            while (!steps.isEmpty()) {
                whole &= editing.session().takeBack(steps.pollLast());
            }
        } catch (IOException e) {
            whole = false;
        }
        return whole ? "" : "\n\nNot all that it had done could be taken back; the view History shows what is left.";
    }

    /** From any thread: leaves a tool that does not return to itself, and takes its gesture back. */
    void abandon(String reason) {
        if (!dead) {
            dead = true;
            close();
            active = false;
            String left = rolledBack();
            view.ended();
            view.preview(new Preview.Nothing());
            view.failed(tool.describe(), reason + left, null);
        }
    }

    @Override
    public void preview(Preview preview) {
        checkAlive();
        view.preview(preview);
    }

    @Override
    public void commit(String label, Edit edit) {
        checkAlive();
        busySince = 0; // the disk's time is not the tool's
        try {
            editing.apply(label, edit).ifPresent(steps::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            busySince = System.nanoTime();
        }
    }

    @Override
    public void select(Set<String> ids) {
        checkAlive();
        editing.select(ids);
    }

    @Override
    public void activate(int classIndex) {
        checkAlive();
        editing.classStates().activate(classIndex);
    }

    @Override
    public void status(String text) {
        checkAlive();
        view.status(text);
    }

    @Override
    public void end() {
        if (gesture != null && !steps.isEmpty()) {
            editing.endedAt(tool.describe().id(), last);
        }
        gesture = null;
        active = false;
        sideline.forget();
        if (!dead) {
            view.ended();
        }
    }

    private void checkAlive() {
        if (dead) {
            throw new CancellationException();
        }
    }

    @Override
    public <T> Computation compute(Work<T> work, Consumer<T> then) {
        checkAlive();
        return sideline.compute(work, then);
    }

    /** From any thread: ends at once. */
    @Override
    public void close() {
        dead = true;
        thread.shutdownNow();
        sideline.close();
    }

    /** What the tool may do while the pointer only hovers. */
    private final class Hovering implements HoverHost {

        @Override
        public void preview(Preview preview) {
            if (gesture == null) {
                ToolHand.this.preview(preview);
            }
        }

        @Override
        public <T> Computation compute(Work<T> work, Consumer<T> then) {
            return ToolHand.this.compute(work, then);
        }
    }
}
