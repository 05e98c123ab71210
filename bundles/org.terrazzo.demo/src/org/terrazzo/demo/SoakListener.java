// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo;

/** Follows a soak; called by the thread that does it. */
public interface SoakListener {

    /** Another training has ended. */
    void ended(SoakReport.Row row);

    /** Whether no further training is wanted. */
    boolean cancelled();
}
