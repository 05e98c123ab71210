// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.drawing;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.terrazzo.annotation.spi.AnnotationTool;
import org.terrazzo.annotation.spi.DisplayedImage;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.ToolDescription;

/**
 * Leads what the user does over one image to the tool in hand, and watches that the tool returns in time. One that
 * throws or does not return is laid aside until it is asked for again. For the display's thread.
 */
public final class ToolRunner implements AutoCloseable {

    /** Longer than any step of a well-made tool, shorter than a user's patience. */
    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(1500);

    private static final long WATCH_MILLIS = 100;

    /** Half of what a window system takes from frame to frame. */
    private static final long MOMENT_MILLIS = 8;

    private final ToolBox box;
    private final ImageEditing editing;
    private final DisplayedImage image;
    private final DoubleSupplier pixelsPerScreenPixel;
    private final ToolView view;
    private final ScheduledExecutorService watch;
    private final Runnable unlisten;
    private volatile ToolHand hand;

    /** Where the pointer hovers; null if it is elsewhere. */
    private volatile PointerEvent lastMove;

    /** @param view hears what the tool wants, on the tool's thread */
    public ToolRunner(
            ToolBox box,
            ImageEditing editing,
            DisplayedImage image,
            DoubleSupplier pixelsPerScreenPixel,
            ToolView view) {
        this.box = box;
        this.editing = editing;
        this.image = image;
        this.pixelsPerScreenPixel = pixelsPerScreenPixel;
        this.view = new LayingAside(box, view);
        this.watch = Executors.newSingleThreadScheduledExecutor(ToolRunner::daemon);
        this.unlisten = box.listen(this::follow);
        takeActive();
        watch.scheduleAtFixedRate(this::look, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "terrazzo-tool-watch");
        thread.setDaemon(true);
        return thread;
    }

    /** Another tool, or another setting of it: what it shows under the pointer is another, too. */
    private void follow() {
        takeActive();
        PointerEvent pointer = lastMove;
        ToolHand now = hand;
        if (pointer != null && now != null && !now.isActive()) {
            now.pointer(pointer);
        }
    }

    private synchronized void takeActive() {
        Optional<AnnotationTool> next = box.active();
        if (hand != null && next.isPresent() && next.get() == hand.tool()) {
            return;
        }
        letGo();
        hand = next.map(this::hand).orElse(null);
    }

    private ToolHand hand(AnnotationTool tool) {
        return new ToolHand(
                tool,
                new EditorContext(
                        tool.describe().id(),
                        editing,
                        image,
                        pixelsPerScreenPixel,
                        () -> box.options(tool.describe()),
                        new AtomicInteger(editing.classStates().active())),
                editing,
                view);
    }

    private void letGo() {
        if (hand != null) {
            hand.layDown();
        }
    }

    private void look() {
        ToolHand now = hand;
        if (now != null && now.busyFor() > SLICE) {
            now.abandon("It did not answer in time.");
        }
    }

    /** The tool in hand; empty if there is none, or it was laid aside. */
    public Optional<ToolDescription> tool() {
        return Optional.ofNullable(hand).map(now -> now.tool().describe());
    }

    /** Whether a gesture goes on. */
    public boolean isActive() {
        ToolHand now = hand;
        return now != null && now.isActive();
    }

    public void pointer(PointerEvent event) {
        lastMove = event.kind() == PointerEvent.Kind.MOVE ? event : lastMove;
        ToolHand now = hand;
        if (now != null) {
            now.pointer(event);
        }
    }

    /**
     * A key for the gesture that goes on.
     *
     * @param otherwise what the key does if there is no gesture by the time that all before has been done; on any
     *     thread, so to be handed over
     */
    public void key(GestureKey key, Set<Modifier> modifiers, Runnable otherwise) {
        ToolHand now = hand;
        if (now == null) {
            otherwise.run();
        } else {
            now.key(key, modifiers, otherwise);
        }
    }

    /** Runs a task, to be handed over, once the tool has done what was asked of it before. */
    public void behind(Runnable task) {
        ToolHand now = hand;
        if (now == null) {
            task.run();
        } else {
            now.behind(task);
        }
    }

    /** Waits until the tool has dealt with what it was told, or for a part of a frame: it may show in this one then. */
    public void awaitAnswer() {
        ToolHand now = hand;
        if (now != null) {
            now.await(MOMENT_MILLIS);
        }
    }

    /** The pointer has gone elsewhere: what a tool shows under it goes with it. */
    public void leave() {
        lastMove = null;
        ToolHand now = hand;
        if (now != null) {
            now.leave();
        }
    }

    /** Gives a gesture up, if there is one. */
    public void cancel() {
        ToolHand now = hand;
        if (now != null) {
            now.cancel();
        }
    }

    @Override
    public void close() {
        unlisten.run();
        ToolHand last = laidDown();
        if (last != null) {
            last.awaitEnd();
        }
        watch.shutdownNow();
    }

    private synchronized ToolHand laidDown() {
        letGo();
        return hand;
    }

    /** Lays a tool that failed aside before the user is told. */
    private record LayingAside(ToolBox box, ToolView view) implements ToolView {

        @Override
        public void preview(Preview preview) {
            view.preview(preview);
        }

        @Override
        public void ended() {
            view.ended();
        }

        @Override
        public void status(String text) {
            view.status(text);
        }

        @Override
        public void failed(ToolDescription tool, String reason, Throwable cause) {
            box.tool(tool.id()).ifPresent(box::disable);
            view.failed(tool, reason, cause);
        }
    }
}
