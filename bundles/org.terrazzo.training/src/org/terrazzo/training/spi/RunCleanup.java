// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.spi;

/**
 * Puts something in order after a run. Registered as a service; called once per run when its child is gone and its
 * outcome is written, on every path, also for a run that a dead process left behind. Hooks are called one after the
 * other in ascending {@link #order}. What a hook throws, or that it takes longer than 30 seconds, is recorded in the
 * run's cleanup.json and does not keep the next from being called. Only if the calling process itself dies in the
 * middle of a hook is that hook called again, by whoever settles the run.
 */
public interface RunCleanup {

    /** Stable, unique, for people and for cleanup.json: {@code temporary files}. */
    String name();

    /** Built-in hooks: process tree 100, temporary files 200, memory reservation 300, receipt 900. */
    int order();

    /** Called on a thread of its own, which is interrupted when the time is up. */
    void cleanUp(EndedRun run) throws Exception;
}
