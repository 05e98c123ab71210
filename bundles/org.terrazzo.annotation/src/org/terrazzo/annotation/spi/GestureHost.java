// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

import java.util.Set;
import java.util.function.Consumer;
import org.terrazzo.annotation.Edit;

/** What a gesture may cause. To be called on the gesture's thread only, and no more after the gesture's end. */
public interface GestureHost extends HoverHost {

    /**
     * Changes the document; one step to be undone. An edit that does not fit the present document, or that changes
     * nothing, is the tool's fault or the host's to refuse; either way the document stays whole.
     *
     * @param label what the step is called, such as {@code Paint}
     */
    void commit(String label, Edit edit);

    /** Selects these regions and no others; ids that the document does not have are passed over. */
    void select(Set<String> ids);

    /** Makes a class the one that is drawn. */
    void activate(int classIndex);

    /** A short word to the user, in the status line; empty takes it away. */
    void status(String text);

    /**
     * {@inheritDoc}
     *
     * <p>After a RELEASE the host keeps presses and keys back until all computations are done, so that a quick next
     * stroke goes to the next gesture; Esc cancels at any time.
     */
    @Override
    <T> Computation compute(Work<T> work, Consumer<T> then);

    /** The gesture is over. */
    void end();
}
