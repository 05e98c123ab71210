// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.SafePath;
import org.terrazzo.storage.Versioned;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.worker.WorkContext;

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

    /** Where a training begins; one that goes on takes the best model so far along. */
    static TrainerState of(Job.Train job, WorkContext context) throws BadInputException, IOException {
        if (job.resumeFrom() == null) {
            return START;
        }
        Path last = SafePath.inside(context.files().project(), job.resumeFrom());
        Path best = last.resolveSibling(context.files().best().getFileName());
        if (Files.isDirectory(best) && !Files.exists(context.files().best())) {
            FolderSwap.copy(best, context.files().best());
        }
        return Checkpoints.state(last, context.json());
    }
}
