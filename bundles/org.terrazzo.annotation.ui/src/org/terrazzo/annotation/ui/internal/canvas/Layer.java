// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.canvas;

import org.eclipse.swt.graphics.GC;
import org.terrazzo.model.Box;

/** One of the sheets that lie over each other on a canvas. It paints what it has and never waits. */
@FunctionalInterface
public interface Layer {

    /** @param dirty the screen pixels that have to be painted, within the canvas; the GC is clipped to them */
    void paint(GC gc, Viewport viewport, Box dirty);
}
