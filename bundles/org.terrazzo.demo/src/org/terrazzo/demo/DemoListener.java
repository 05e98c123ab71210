// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo;

import org.terrazzo.training.Outcome;
import org.terrazzo.training.Run;

/** Follows the story; called by the thread that tells it. */
public interface DemoListener {

    /** @param sentence for people */
    void says(String sentence);

    /** Waits until a run has ended; may show its progress meanwhile, and may stop it. */
    Outcome awaits(Run run);

    /** Whether the story is to end after the present step. */
    boolean cancelled();
}
