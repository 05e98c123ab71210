// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.corrections;

import java.util.Objects;
import org.terrazzo.prediction.draft.RunCorrections;

/**
 * A training, and what a person had to correct of what its model predicted.
 *
 * @param run as in {@code run-003}
 * @param name for people, may be empty
 * @param meanIou of its best validation, 0..1; NaN before the first
 * @param trained images that it learned from
 * @param corrections of its drafts; without images where none was accepted
 */
public record CorrectedRun(String run, String name, double meanIou, int trained, RunCorrections corrections) {

    public CorrectedRun {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(corrections, "corrections");
    }

    /** Images into which something of its drafts was accepted. */
    public int images() {
        return corrections.images().size();
    }

    /** Corrected pixels of all these images. */
    public long corrected() {
        return corrections.corrected();
    }

    /** Corrected pixels of one of these images, on average; NaN without any. */
    public double perImage() {
        return images() == 0 ? Double.NaN : (double) corrected() / images();
    }
}
