// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks.workbench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/**
 * Moves the pointer over a canvas, sixty times a second whatever becomes of it, and measures for each move how long it
 * took until a frame that shows it, or a later one, was drawn. A move counts from the
 * moment at which the hand would have made it, even if the display's thread was busy then. For any thread but the
 * display's.
 */
final class Frames {

    private static final long INTERVAL_NANOS = 16_666_667;
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    /** Where what a move changes can be seen for the first time, in canvas coordinates; null: in any frame after it. */
    interface Sign {
        Point of(int x, int y);
    }

    private record Move(int x, int y, long at, Point sign) {}

    private final Canvas canvas;
    private final Hand hand;
    private final Sign sign;
    private final Deque<Move> posted = new ConcurrentLinkedDeque<>();
    private final Deque<Move> heard = new ArrayDeque<>();
    private final List<Long> took = new ArrayList<>();
    private final List<Long> frames = new ArrayList<>();
    private long paintBegan;

    Frames(OpenEditor editor, Sign sign) {
        this.canvas = editor.canvas();
        this.hand = editor.hand();
        this.sign = sign;
    }

    /** @param path canvas points, x0, y0, x1, y1, ..., one for each move */
    String along(String what, int... path) throws InterruptedException {
        Ui.run(this::listen);
        long start = System.nanoTime();
        for (int i = 0; i < path.length / 2; i++) {
            long at = start + i * INTERVAL_NANOS;
            sleepUntil(at);
            move(path[2 * i], path[2 * i + 1], at);
        }
        Ui.until("all moves are drawn", () -> took.size() >= path.length / 2, PATIENCE_NANOS);
        Ui.run(this::unlisten);
        return what + ": " + summary(took) + "; painting alone " + summary(frames);
    }

    private static void sleepUntil(long at) throws InterruptedException {
        long left = at - System.nanoTime();
        if (left > 0) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    private final org.eclipse.swt.widgets.Listener begins = event -> paintBegan = System.nanoTime();
    private final org.eclipse.swt.widgets.Listener ends = this::painted;
    private final org.eclipse.swt.widgets.Listener moves = event -> moved(event.x, event.y);

    private void listen() {
        org.eclipse.swt.widgets.Listener[] others = canvas.getListeners(SWT.Paint);
        for (org.eclipse.swt.widgets.Listener other : others) {
            canvas.removeListener(SWT.Paint, other);
        }
        canvas.addListener(SWT.Paint, begins);
        for (org.eclipse.swt.widgets.Listener other : others) {
            canvas.addListener(SWT.Paint, other);
        }
        canvas.addListener(SWT.Paint, ends);
        canvas.addListener(SWT.MouseMove, moves);
    }

    private void unlisten() {
        canvas.removeListener(SWT.Paint, begins);
        canvas.removeListener(SWT.Paint, ends);
        canvas.removeListener(SWT.MouseMove, moves);
    }

    private void move(int x, int y, long at) {
        posted.add(new Move(x, y, at, sign == null ? null : sign.of(x, y)));
        hand.moveTo(x, y);
    }

    /** The window system may leave moves out that come fast: the latest one stands for those before it. */
    private void moved(int x, int y) {
        if (posted.stream().anyMatch(move -> move.x() == x && move.y() == y)) {
            boolean found = false;
            while (!found) {
                Move move = posted.poll();
                heard.add(move);
                found = move.x() == x && move.y() == y;
            }
        }
    }

    private void painted(Event event) {
        frames.add(System.nanoTime() - paintBegan);
        int shown = 0;
        int i = 0;
        for (Move move : heard) {
            i++;
            Point at = move.sign();
            if (at == null || event.getBounds().contains(at)) {
                shown = i;
            }
        }
        List<Move> done = new ArrayList<>();
        for (; shown > 0; shown--) {
            done.add(heard.poll());
        }
        long now = System.nanoTime();
        done.forEach(move -> took.add(now - move.at()));
    }

    static String summary(List<Long> nanos) {
        if (nanos.isEmpty()) {
            return "none";
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p95 %.1f ms, max %.1f ms (%d)",
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 1),
                sorted.length);
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1e6;
    }
}
