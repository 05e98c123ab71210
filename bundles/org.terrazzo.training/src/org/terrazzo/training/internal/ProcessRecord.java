// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/**
 * process.json: which process the child is, so that any process can find it again and none mistakes another for it.
 *
 * @param pid process id, which the system may give to something else after the child's end
 * @param identity what tells this process from a later one of the same id; see {@link ProcessIdentity}
 * @param launched when the child was asked for
 * @param socket absolute path of the Unix domain socket on which the child listens
 * @param memoryLimit bytes of resident memory at which the child is ended
 * @param pump the process that writes the child's log; null if the child does it itself
 */
@FormatVersion(1)
record ProcessRecord(
        int formatVersion,
        long pid,
        String identity,
        Instant launched,
        String socket,
        long memoryLimit,
        List<String> command,
        PumpRecord pump)
        implements Versioned {

    ProcessRecord {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(socket, "socket");
        command = List.copyOf(command);
    }

    Optional<PumpRecord> logPump() {
        return Optional.ofNullable(pump);
    }
}
