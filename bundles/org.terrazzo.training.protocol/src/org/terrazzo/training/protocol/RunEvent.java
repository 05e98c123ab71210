// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.time.Instant;
import java.util.List;

/**
 * One line of events.jsonl, written by the child as it happens and never changed. Steps count from 1 over the whole
 * training, also over a resume; epochs count from 1.
 */
public sealed interface RunEvent {

    Instant at();

    /** What the child is busy with. */
    enum Phase {
        STARTING,
        LOADING,
        TRAINING,
        VALIDATING,
        SAVING,
        PREDICTING
    }

    /** How the child itself saw its end. */
    enum End {
        COMPLETED,
        STOPPED,
        FAILED
    }

    record Started(Instant at, long pid, String engine, String device, int threads) implements RunEvent {}

    record PhaseChanged(Instant at, Phase phase) implements RunEvent {}

    /**
     * @param progress share of the budget used, 0..1
     * @param residentBytes of the child
     */
    record Step(
            Instant at,
            int epoch,
            int step,
            double progress,
            double loss,
            double learningRate,
            double imagesPerSecond,
            long residentBytes)
            implements RunEvent {}

    /**
     * @param iou per class in the frozen data's order; NaN where the class is neither there nor predicted
     * @param best whether this is the best so far, and was kept
     */
    record Validated(
            Instant at,
            int epoch,
            int step,
            double loss,
            double meanIou,
            double pixelAccuracy,
            List<Double> iou,
            boolean best)
            implements RunEvent {
        public Validated {
            iou = List.copyOf(iou);
        }
    }

    /** @param folder relative to the run's folder */
    record CheckpointSaved(Instant at, int step, String folder) implements RunEvent {}

    record ImageDone(Instant at, int done, int total, String name) implements RunEvent {}

    /** Something that was left out, as an image that could not be read, while the rest went on. */
    record Problem(Instant at, String subject, String message) implements RunEvent {}

    /**
     * The child came close to the memory at which it is ended. Told once per crossing: again only after it had been
     * well below.
     *
     * @param softLimit bytes of resident memory that were crossed
     * @param hardLimit bytes at which the child is ended
     */
    record MemoryAlert(Instant at, long residentBytes, long softLimit, long hardLimit) implements RunEvent {}

    /**
     * The child's last line.
     *
     * @param cause null unless FAILED
     * @param message for the user; what failed and what to do
     */
    record Ended(Instant at, End end, Cause cause, String message, int epoch, int step) implements RunEvent {}
}
