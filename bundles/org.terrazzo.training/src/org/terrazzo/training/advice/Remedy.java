// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.advice;

import java.util.Objects;
import org.terrazzo.training.TrainingOptions;

/**
 * Something to do after a run, as a button offers it.
 *
 * @param label as in {@code Train again with crop 256}
 * @param reason why that helps, in a sentence
 * @param options of the training to start
 */
public record Remedy(String label, String reason, TrainingOptions options) {

    public Remedy {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(options, "options");
    }
}
