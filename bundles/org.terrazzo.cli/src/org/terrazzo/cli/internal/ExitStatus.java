// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.cli.internal;

import org.terrazzo.training.Outcome;

/** What the process returns; scripts rely on these. */
final class ExitStatus {

    static final int DONE = 0;
    static final int UNEXPECTED = 1;
    static final int WRONG_USE = 2;
    static final int BAD_INPUT = 4;
    static final int RUN_FAILED = 5;
    static final int STOPPED = 130;

    private ExitStatus() {}

    static int of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Completed completed -> DONE;
            case Outcome.Stopped stopped -> STOPPED;
            case Outcome.Failed failed -> RUN_FAILED;
        };
    }
}
