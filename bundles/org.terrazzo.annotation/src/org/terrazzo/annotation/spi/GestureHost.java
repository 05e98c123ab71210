// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.terrazzo.annotation.Edit;

/** What a gesture may cause. To be called on the gesture's thread only, and no more after the gesture's end. */
public interface GestureHost {

    /** Shows what will be; replaces the preview before. The host takes it away when the gesture ends. */
    void preview(Preview preview);

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
     * Works on another thread and hands the result to the gesture's thread. Computations of one gesture run one after
     * the other, and each sees what those before left in memory. When the gesture is over those that still run are cancelled, and no result comes any more. After a
     * RELEASE the host keeps presses and keys back until all computations are done, so that a quick next stroke goes to
     * the next gesture; Esc cancels at any time.
     *
     * @param work one that throws ends the gesture like a gesture that throws; must not touch the gesture's state
     * @param then called on the gesture's thread with the result
     */
    <T> Computation compute(Work<T> work, Consumer<T> then);

    /** The gesture is over. */
    void end();

    /**
     * Work for another thread.
     *
     * @param <T> what it finds
     */
    @FunctionalInterface
    interface Work<T> {

        /**
         * @param cancelled to be asked now and then: whether nobody wants the result any more. Then the work may
         *     return anything, or throw {@link java.util.concurrent.CancellationException}.
         */
        T run(BooleanSupplier cancelled) throws Exception;
    }

    /** Work that was handed over. */
    interface Computation {

        /** Its result will not come; without effect if it has come. */
        void cancel();
    }
}
