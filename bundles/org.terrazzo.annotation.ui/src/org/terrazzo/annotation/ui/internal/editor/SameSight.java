// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import org.terrazzo.annotation.ui.internal.canvas.ImageCanvas;
import org.terrazzo.annotation.ui.internal.canvas.Viewport;

/** Two canvases that show the same part of an image at the same scale, whichever is moved. For the display's thread. */
public final class SameSight implements AutoCloseable {

    private boolean following;
    private boolean closed;

    /** The second one shows at once what the first one does. */
    public SameSight(ImageCanvas first, ImageCanvas second) {
        first.onViewport(now -> follow(second, now));
        second.onViewport(now -> follow(first, now));
        follow(second, first.viewport());
    }

    private void follow(ImageCanvas other, Viewport now) {
        if (!following && !closed && !other.control().isDisposed()) {
            following = true;
            try {
                other.show(sameMiddle(other.viewport(), now));
            } finally {
                following = false;
            }
        }
    }

    private static Viewport sameMiddle(Viewport shown, Viewport now) {
        return new Viewport(now.scale(), now.left(), now.top(), shown.width(), shown.height())
                .centredOn(now.imageX(now.width() / 2.0), now.imageY(now.height() / 2.0));
    }

    /** Each goes its own way again. */
    @Override
    public void close() {
        closed = true;
    }
}
