// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

/**
 * A tool to draw with. Register it as a {@code @Component(service = AnnotationTool.class)} and it appears in the
 * editor. One instance serves all editors: it keeps nothing between gestures.
 *
 * <p>The host calls on one thread. A call that throws, or that takes longer than the host's time slice (about a second),
 * costs the user the gesture and disables the tool until it is asked for again; expensive work belongs into {@link
 * HoverHost#compute}.
 */
public interface AnnotationTool {

    /** What the host shows of the tool; the same at every call. */
    ToolDescription describe();

    /**
     * Begins a gesture. The event that caused it, a {@link PointerEvent.Kind#PRESS}, is handed to the gesture next.
     *
     * @param context what is there; may be kept until the gesture's end
     * @param host what the gesture may cause
     */
    Gesture begin(ToolContext context, GestureHost host);

    /** What shows under a pointer that hovers while no gesture goes on, such as the outline of a brush. */
    default Preview hover(PointerEvent event, ToolContext context) {
        return new Preview.Nothing();
    }

    /**
     * Begins to hover, for tools whose preview takes computing or reads the image; others leave it to {@link #hover}.
     *
     * @param context what is there; may be kept until the hover's end
     * @param host what the hover may cause
     */
    default Hover beginHover(ToolContext context, HoverHost host) {
        return event -> host.preview(hover(event, context));
    }
}
