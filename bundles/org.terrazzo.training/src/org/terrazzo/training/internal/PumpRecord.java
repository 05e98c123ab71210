// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The process that writes a child's log, beside the child and not below it; see {@link LogPumpCommand}.
 *
 * @param pid process id, which the system may give to something else after the process's end
 * @param identity see {@link ProcessIdentity}
 */
record PumpRecord(long pid, String identity) {

    PumpRecord {
        Objects.requireNonNull(identity, "identity");
    }

    static PumpRecord of(long pid) {
        return new PumpRecord(pid, ProcessIdentity.of(pid).orElse("gone"));
    }

    private Optional<ProcessHandle> handle() {
        return ProcessIdentity.lives(pid, identity) ? ProcessHandle.of(pid) : Optional.empty();
    }

    /** Waits until it has written everything and is gone; returns whether it is. */
    boolean awaitEnd(Duration patience) {
        return handle().map(pump -> awaitEnd(pump, patience)).orElse(true);
    }

    private static boolean awaitEnd(ProcessHandle pump, Duration patience) {
        try {
            pump.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void kill() {
        handle().ifPresent(ProcessHandle::destroyForcibly);
    }
}
