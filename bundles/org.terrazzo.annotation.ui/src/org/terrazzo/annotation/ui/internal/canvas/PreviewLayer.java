// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.graphics.GC;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.model.Box;

/**
 * What the tool in hand shows. Previews come from the tool's thread, faster than they can be painted: the latest one
 * counts. After a gesture its last preview stays until the document's own picture has caught up.
 */
public final class PreviewLayer implements Layer {

    private static final Preview NOTHING = new Preview.Nothing();

    /** Handles and thick lines reach so far beyond what they stand for, in screen pixels. */
    private static final int REACH = 8;

    private final ImageCanvas canvas;
    private final AtomicReference<Box> dirty = new AtomicReference<>();
    private volatile Preview latest = NOTHING;
    private Preview left = NOTHING;

    public PreviewLayer(ImageCanvas canvas) {
        this.canvas = canvas;
    }

    /** From any thread. */
    public void show(Preview preview) {
        Preview before = latest;
        latest = preview;
        redrawSoon(PreviewBounds.changed(before, preview));
    }

    private void redrawSoon(Box box) {
        Box waiting = dirty.getAndAccumulate(box, (one, other) -> one == null ? other : one.union(other));
        if (waiting == null) {
            canvas.onDisplay(this::redraw);
        }
    }

    /**
     * On the display's thread: asks for what has changed to be drawn again. What is asked for while the window system
     * hands out the pointer's moves is drawn in the frame that follows them, and not in the one after.
     */
    public void redraw() {
        Box box = dirty.getAndSet(null);
        if (box != null) {
            canvas.hide(PreviewBounds.hidden(latest));
            canvas.repaint(box, REACH);
        }
    }

    /** From any thread: the gesture is over. */
    public void retire() {
        Preview last = latest;
        latest = NOTHING;
        canvas.onDisplay(() -> {
            Box box = PreviewBounds.of(last).union(PreviewBounds.of(left));
            left = last;
            canvas.hide(Set.of()); // or the tiles that are awaited would lack what the gesture has changed
            canvas.repaint(box, REACH);
            canvas.whenSettled(() -> forget(last));
        });
    }

    private void forget(Preview old) {
        if (left == old) {
            left = NOTHING;
            canvas.repaint(PreviewBounds.of(old), REACH);
        }
    }

    @Override
    public void paint(GC gc, Viewport viewport, Box area) {
        ShapePainter painter = new ShapePainter(gc, viewport, area);
        PreviewPainter all = new PreviewPainter(gc, painter, canvas.overlay());
        all.areas(left);
        all.areas(latest);
        all.lines(latest);
    }
}
