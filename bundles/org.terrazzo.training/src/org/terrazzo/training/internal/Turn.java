// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

/** A run's place in the queue for the device. */
interface Turn extends AutoCloseable {

    /** Whether the run may start. */
    boolean came();

    /** Gives the place, or the device, to the next. May be called more than once. */
    @Override
    void close();

    /** For runs that do not queue. */
    static Turn atOnce() {
        return new Turn() {
            @Override
            public boolean came() {
                return true;
            }

            @Override
            public void close() {
                // there is nothing to give back
            }
        };
    }
}
