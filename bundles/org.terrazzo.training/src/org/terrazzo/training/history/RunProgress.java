// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.history;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a run is.
 *
 * @param epoch begun, from 1; 0: none
 * @param step done, from 1; 0: none
 * @param steps that are planned at most; 0: none, or the budget is minutes
 * @param done share of the budget, 0..1; a training may end before 1 when nothing gets better
 * @param left at most, by the pace until now; empty before there is a pace, and after the end
 * @param imagesPerSecond crops of a training, as last reported
 * @param imagesDone of a job that goes through images
 * @param images that a job goes through; 0: a training
 */
public record RunProgress(
        int epoch,
        int step,
        int steps,
        double done,
        Optional<Duration> left,
        double imagesPerSecond,
        int imagesDone,
        int images) {

    public RunProgress {
        Objects.requireNonNull(left, "left");
    }
}
