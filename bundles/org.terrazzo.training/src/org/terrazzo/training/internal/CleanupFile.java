// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.List;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/**
 * cleanup.json: which clean-up hooks were called for a run, and how each ended.
 *
 * @param complete whether all that were there have been called; none is called afterwards
 */
@FormatVersion(1)
record CleanupFile(int formatVersion, List<Call> calls, boolean complete) implements Versioned {

    CleanupFile {
        calls = List.copyOf(calls);
    }

    static CleanupFile empty() {
        return new CleanupFile(1, List.of(), false);
    }

    boolean called(String hook) {
        return calls.stream().anyMatch(call -> call.hook().equals(hook));
    }

    /** @param trouble what the hook threw, or that it took too long; empty: none */
    record Call(String hook, long milliseconds, String trouble) {}
}
