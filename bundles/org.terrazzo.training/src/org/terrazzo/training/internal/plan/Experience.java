// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What earlier trainings really took. The run most like a plan corrects what is reckoned for it; the less it is like
 * it, the less it counts.
 *
 * @param runs newest first
 */
public record Experience(List<Measured> runs) {

    /** A run that needed four times as much, or a quarter, says nothing. */
    private static final double FARTHEST = 2;

    private static final double LEAST = 0.5;
    private static final double MOST = 3;

    public Experience {
        runs = List.copyOf(runs);
    }

    public static Experience none() {
        return new Experience(List.of());
    }

    /**
     * One run.
     *
     * @param reckoned bytes, what is reckoned for its plan
     * @param taken bytes, its peak; of a run that was ended for its memory, the least that it needs
     */
    public record Measured(String run, long reckoned, long taken) {

        private double ratio() {
            return Math.clamp((double) taken / reckoned, LEAST, MOST);
        }

        /** How often the one must be doubled to come to the other. */
        private double distance(long bytes) {
            return Math.abs(Math.log((double) reckoned / bytes) / Math.log(2));
        }
    }

    /** The run that says most about a plan for which so many bytes are reckoned. */
    Optional<Measured> nearest(long bytes) {
        return runs.stream()
                .filter(run -> run.distance(bytes) < FARTHEST)
                .min(Comparator.comparingDouble(run -> run.distance(bytes)));
    }

    /** @param bytes as reckoned */
    long corrected(long bytes) {
        return nearest(bytes).map(run -> corrected(bytes, run)).orElse(bytes);
    }

    private static long corrected(long bytes, Measured run) {
        double trust = 1 - run.distance(bytes) / FARTHEST;
        return (long) (bytes * Math.pow(run.ratio(), trust));
    }
}
