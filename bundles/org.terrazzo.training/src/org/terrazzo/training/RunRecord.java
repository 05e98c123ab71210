// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training;

import java.time.Instant;
import java.util.Map;
import org.terrazzo.model.Split;
import org.terrazzo.training.protocol.RunFiles;

/**
 * A run as its folder tells it, at the moment of reading.
 *
 * @param job what the child does: {@code train}, {@code predict}, {@code evaluate} or {@code analyse}
 * @param state QUEUED, STARTING, RUNNING or ENDED
 * @param outcome COMPLETED, STOPPED or FAILED; null before the end
 * @param cause as {@code OUT_OF_MEMORY(limit)}; null unless FAILED
 * @param message what happened, in a sentence; null unless the run has ended in another way than COMPLETED
 * @param advice what to do about it; null unless FAILED
 * @param started when the run's folder was made
 * @param ended null before the end
 * @param epochs begun, 0: none
 * @param steps done, 0: none
 * @param bestMeanIou of the validation images, 0..1; NaN before the first validation and for other jobs
 * @param images number of frozen images per split; empty for jobs
 * @param from id of the run whose weights were the start, null: from scratch
 * @param hasModel whether a best model lies in the folder
 */
public record RunRecord(
        RunFiles files,
        String name,
        String job,
        String state,
        String outcome,
        String cause,
        String message,
        String advice,
        Instant started,
        Instant ended,
        int epochs,
        int steps,
        double bestMeanIou,
        Map<Split, Integer> images,
        String from,
        boolean hasModel) {

    public RunRecord {
        images = Map.copyOf(images);
    }

    /** As in {@code run-003}. */
    public String id() {
        return files.id();
    }
}
