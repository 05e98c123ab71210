// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/**
 * trainer.json: where a training stands, beside its arrays.
 *
 * @param step the last one made
 * @param seconds of training and validation so far
 * @param bestIou mean IoU of the best checkpoint; NaN before the first validation
 * @param sinceBest validations since then
 */
@FormatVersion(1)
public record TrainerState(int formatVersion, int step, double seconds, double bestIou, int sinceBest)
        implements Versioned {

    static final TrainerState START = new TrainerState(1, 0, 0, Double.NaN, 0);
}
