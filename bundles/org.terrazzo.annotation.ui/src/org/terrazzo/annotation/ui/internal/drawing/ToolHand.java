// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.ToolContext;

/**
 * One tool in hand over one image, on a thread of its own: however long the tool takes, the window goes on. What the
 * tool does wrong ends here, with the gesture taken back and the user told.
 */
final class ToolHand implements GestureHost, AutoCloseable {

    private final AnnotationTool tool;
    private final ToolContext context;
    private final ImageEditing editing;
    private final ToolView view;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> daemon(task, "terrazzo-tool"));
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> daemon(task, "terrazzo-compute"));
    private final AtomicReference<PointerEvent> latestMove = new AtomicReference<>();
    private final Deque<Runnable> keptBack = new ArrayDeque<>();
    private Gesture gesture;
    private PointerEvent last;
    private int computing;
    private volatile Object inProgress = new Object();
    private int commits;
    private volatile long busySince;
    private volatile boolean active;
    private volatile boolean dead;

    ToolHand(AnnotationTool tool, ToolContext context, ImageEditing editing, ToolView view) {
        this.tool = tool;
        this.context = context;
        this.editing = editing;
        this.view = view;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
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
        if (event.kind() != PointerEvent.Kind.MOVE) {
            run(() -> handle(event));
        } else if (latestMove.getAndSet(event) == null) {
            run(() -> handle(latestMove.getAndSet(null)));
        }
    }

    void key(GestureKey key, Set<Modifier> modifiers) {
        run(() -> press(key, modifiers));
    }

    /** The pointer has gone elsewhere; a gesture goes on. */
    void leave() {
        run(() -> {
            if (gesture == null) {
                view.preview(new Preview.Nothing());
            }
        });
    }

    void cancel() {
        run(this::giveUp);
    }

    private void run(Runnable call) {
        try {
            thread.execute(() -> guarded(call));
        } catch (RejectedExecutionException e) {
            dead = true; // the hand was closed: nobody waits for this event
        }
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
            fail("It failed: " + e, e);
        } finally {
            busySince = 0;
        }
    }

    private void handle(PointerEvent event) {
        if (keepsBack() && event.kind() == PointerEvent.Kind.PRESS || !keptBack.isEmpty() && gesture != null) {
            keptBack.add(() -> handle(event));
            return;
        }
        last = event;
        if (gesture == null && event.kind() == PointerEvent.Kind.PRESS) {
            inProgress = new Object();
            commits = 0;
            active = true;
            gesture = tool.begin(context, this);
        }
        if (gesture != null) {
            gesture.pointer(event);
        } else if (event.kind() == PointerEvent.Kind.MOVE) {
            view.preview(tool.hover(event, context));
        }
    }

    /** What follows a stroke whose result is still being worked out belongs to the next gesture. */
    private boolean keepsBack() {
        return gesture != null && computing > 0 && last.kind() == PointerEvent.Kind.RELEASE;
    }

    private void release() {
        while (!keptBack.isEmpty() && !keepsBack()) {
            Runnable next = keptBack.poll();
            List<Runnable> later = List.copyOf(keptBack);
            keptBack.clear();
            next.run();
            keptBack.addAll(later);
        }
    }

    private void press(GestureKey key, Set<Modifier> modifiers) {
        if (keepsBack() && key != GestureKey.ESCAPE) {
            keptBack.add(() -> press(key, modifiers));
            return;
        }
        if (gesture != null) {
            gesture.key(key, modifiers);
        }
        if (gesture != null && key == GestureKey.ESCAPE) {
            giveUp();
        }
    }

    private void giveUp() {
        keptBack.clear();
        if (gesture != null) {
            gesture.cancel();
            end();
        }
        view.preview(new Preview.Nothing());
    }

    private void fail(String reason, Throwable cause) {
        if (dead) {
            return;
        }
        boolean went = gesture != null;
        end();
        rollBack(went ? commits : 0);
        view.failed(tool.describe(), reason, cause);
    }

    private void rollBack(int steps) {
        try {
            for (int i = 0; i < steps; i++) {
                editing.session().undo();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From any thread: leaves a tool that does not return to itself, and takes its gesture back. */
    void abandon(String reason) {
        if (!dead) {
            dead = true;
            close();
            active = false;
            rollBack(commits);
            view.ended();
            view.preview(new Preview.Nothing());
            view.failed(tool.describe(), reason, null);
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
            editing.apply(label, edit);
            commits++;
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
        if (gesture != null && commits > 0) {
            editing.endedAt(tool.describe().id(), last);
        }
        gesture = null;
        computing = 0;
        active = false;
        inProgress = new Object();
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
        Task<T> task = new Task<>(inProgress, work, then);
        computing++;
        worker.execute(task);
        return task;
    }

    /** From any thread: lets what has been asked for so far be done, and ends. */
    void finish() {
        thread.shutdown();
        worker.shutdown();
    }

    /** From any thread: ends at once. */
    @Override
    public void close() {
        dead = true;
        thread.shutdownNow();
        worker.shutdownNow();
    }

    /** Work on the other thread, whose result counts while the gesture that asked for it goes on. */
    private final class Task<T> implements Runnable, Computation {

        private final Object askedBy;
        private final Work<T> work;
        private final Consumer<T> then;
        private volatile boolean cancelled;

        Task(Object askedBy, Work<T> work, Consumer<T> then) {
            this.askedBy = askedBy;
            this.work = work;
            this.then = then;
        }

        @Override
        public void run() {
            try {
                T result = isUseless() ? null : work.run(this::isUseless);
                ToolHand.this.run(() -> deliver(result));
            } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
                ToolHand.this.run(() -> failed(e));
            }
        }

        private boolean isUseless() {
            return cancelled || dead || askedBy != inProgress;
        }

        private void deliver(T result) {
            done();
            if (!isUseless()) {
                then.accept(result);
            }
            release();
        }

        private void failed(Throwable cause) {
            done();
            if (!isUseless()) {
                fail("It failed: " + cause, cause);
            }
            release();
        }

        private void done() {
            if (askedBy == inProgress) {
                computing--;
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }
}
