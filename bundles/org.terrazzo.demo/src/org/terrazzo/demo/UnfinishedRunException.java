// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo;

import org.terrazzo.storage.TerrazzoException;
import org.terrazzo.training.Outcome;

/** The story can't go on because a run did not complete. */
public final class UnfinishedRunException extends TerrazzoException {

    private static final long serialVersionUID = 1L;

    private final String run;
    private final transient Outcome outcome;

    public UnfinishedRunException(String run, Outcome outcome) {
        super(run + " of the demo ended as " + outcome.text() + ".", "");
        this.run = run;
        this.outcome = outcome;
    }

    /** As {@code run-002}. */
    public String run() {
        return run;
    }

    public Outcome outcome() {
        return outcome;
    }
}
