// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What a tool may cause while the pointer only hovers. To be called on the tool's thread only. */
public interface HoverHost {

    /** Shows what will be; replaces the preview before. The host takes it away when the hover or gesture ends. */
    void preview(Preview preview);

    /**
     * Works on another thread and hands the result to the tool's thread. Computations of one hover or gesture run one
     * after the other, and each sees what those before left in memory. When it is over those that still run are
     * cancelled, and no result comes any more.
     *
     * @param work one that throws counts as a tool that throws; must not touch the state of the hover or gesture
     * @param then called on the tool's thread with the result
     */
    <T> Computation compute(Work<T> work, Consumer<T> then);

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
