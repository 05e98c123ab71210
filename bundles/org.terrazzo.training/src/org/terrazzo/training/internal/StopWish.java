// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.time.Instant;
import java.util.Objects;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/** stop.json: that somebody wants a run to end, who, and how. */
@FormatVersion(1)
record StopWish(int formatVersion, Kind kind, String by, Instant at) implements Versioned {

    enum Kind {
        /** Save a checkpoint, then end. */
        STOP,
        /** End now. */
        KILL
    }

    StopWish {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(by, "by");
    }

    static StopWish of(Kind kind, String by, Instant at) {
        return new StopWish(1, kind, by, at);
    }

    boolean kill() {
        return kind == Kind.KILL;
    }
}
