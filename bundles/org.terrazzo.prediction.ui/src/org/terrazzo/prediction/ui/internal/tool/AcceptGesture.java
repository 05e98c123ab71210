// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.tool;

import java.util.Optional;
import java.util.Set;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.spi.Gesture;
import org.terrazzo.annotation.spi.GestureHost;
import org.terrazzo.annotation.spi.GestureKey;
import org.terrazzo.annotation.spi.Modifier;
import org.terrazzo.annotation.spi.PointerEvent;
import org.terrazzo.annotation.spi.Preview;
import org.terrazzo.annotation.spi.ToolContext;
import org.terrazzo.geometry.Brush;
import org.terrazzo.geometry.Stroke;
import org.terrazzo.model.PixelSet;
import org.terrazzo.prediction.ui.internal.draft.ShownDraft;
import org.terrazzo.prediction.ui.internal.draft.ShownDraft.Taking;

/** One click on a region of the draft, or one stroke over some of it. */
final class AcceptGesture implements Gesture {

    static final String NO_DRAFT = "There is no draft of this image. Predict it first.";
    static final String NOTHING = "There is nothing to accept here.";

    /** A hand that clicks moves by less, in screen pixels. */
    private static final double STILL = 4;

    private final ToolContext context;
    private final GestureHost host;
    private final Optional<ShownDraft> draft;
    private final Stroke stroke;
    private PixelSet shown = PixelSet.EMPTY;
    private PointerEvent pressed;
    private boolean strokes;

    /** @param draft the one over the image; empty if there is none */
    AcceptGesture(ToolContext context, GestureHost host, Optional<ShownDraft> draft, Brush brush) {
        this.context = context;
        this.host = host;
        this.draft = draft.filter(found -> found.draft().isPresent());
        this.stroke = new Stroke(brush, context.document().bounds());
    }

    @Override
    public void pointer(PointerEvent event) {
        switch (event.kind()) {
            case PRESS -> press(event);
            case DRAG -> drag(event);
            case RELEASE -> release(event);
            case MOVE, DOUBLE_CLICK -> {
                // nothing is taken without a button
            }
        }
    }

    private void press(PointerEvent event) {
        if (draft.isEmpty()) {
            host.status(NO_DRAFT);
            host.end();
        } else if (pressed == null) {
            pressed = event;
        }
    }

    private void drag(PointerEvent event) {
        if (pressed == null) {
            return;
        }
        if (!strokes && Math.hypot(event.x() - pressed.x(), event.y() - pressed.y()) > still()) {
            strokes = true;
            paint(pressed);
        }
        if (strokes) {
            paint(event);
        }
    }

    private double still() {
        return STILL * context.pixelsPerScreenPixel();
    }

    private void paint(PointerEvent event) {
        PixelSet fresh = stroke.to(event.x(), event.y());
        shown = shown.union(fresh);
        host.preview(new Preview.Pixels(shown, context.activeClass(), Preview.Effect.ERASE, fresh.bounds()));
    }

    private void release(PointerEvent event) {
        if (pressed == null) {
            return;
        }
        if (strokes) {
            paint(event);
            PixelSet painted = stroke.pixels();
            finish(
                    "Accept Painted Draft",
                    (acceptance, document, labels) -> acceptance.within(document, labels, painted));
        } else {
            int x = pressed.column();
            int y = pressed.row();
            finish("Accept Region of Draft", (acceptance, document, labels) -> acceptance.at(document, labels, x, y));
        }
    }

    private void finish(String label, Taking taking) {
        AnnotationDocument before = context.document();
        host.compute(cancelled -> draft.orElseThrow().edit(before, taking), edit -> {
            if (context.document() == before) {
                commit(label, edit);
            } else {
                finish(label, taking); // another window has changed the document meanwhile
            }
        });
    }

    private void commit(String label, Optional<Edit> edit) {
        edit.ifPresentOrElse(found -> host.commit(label, found), () -> host.status(NOTHING));
        host.end();
    }

    @Override
    public void key(GestureKey key, Set<Modifier> modifiers) {
        if (key == GestureKey.ESCAPE) {
            host.end();
        }
    }
}
