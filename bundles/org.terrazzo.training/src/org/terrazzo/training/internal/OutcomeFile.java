// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.util.Objects;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;
import org.terrazzo.training.Outcome;

/** outcome.json, the one record of a run's end. */
@FormatVersion(1)
record OutcomeFile(int formatVersion, String run, Outcome outcome) implements Versioned {

    OutcomeFile {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(outcome, "outcome");
    }
}
