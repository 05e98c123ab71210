// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.util.function.LongSupplier;
import org.terrazzo.training.protocol.SchedulePlan;

/**
 * How much of a training is done, by steps or by time. Of a time budget it keeps back what the last validation and
 * saving will take, so that all ends within the minutes. For one thread.
 */
public final class Budget {

    private static final double SAVING_SECONDS = 1;
    private static final double NANOS = 1e9;

    private final SchedulePlan plan;
    private final LongSupplier nanos;
    private final long start;
    private double validationSeconds;
    private double progress;

    /**
     * @param spentSeconds what an interrupted training took before it is resumed
     * @param nanos a clock as {@link System#nanoTime}
     */
    public Budget(SchedulePlan plan, double spentSeconds, LongSupplier nanos) {
        this.plan = plan;
        this.nanos = nanos;
        this.start = nanos.getAsLong() - (long) (spentSeconds * NANOS);
    }

    /** Seconds of training and validation so far, also those before a resume. */
    public double seconds() {
        return (nanos.getAsLong() - start) / NANOS;
    }

    /** How long a validation takes, as far as known. */
    public void validationTook(double seconds) {
        validationSeconds = Math.max(validationSeconds, seconds);
    }

    /**
     * Share of the budget that is used when a step begins, 0..1; never falls.
     *
     * @param step counts from 1
     */
    public double progress(int step) {
        progress = Math.max(progress, byTime() ? elapsedShare() : (step - 1.0) / plan.steps());
        return Math.min(1, progress);
    }

    private double elapsedShare() {
        double usable = plan.minutes() * 60 - validationSeconds - SAVING_SECONDS;
        return usable > 0 ? seconds() / usable : 1;
    }

    /** Whether there is nothing left for this step. At least one step is always made. */
    public boolean isSpent(int step) {
        return step > 1 && progress(step) >= 1;
    }

    public boolean byTime() {
        return plan.steps() == 0;
    }
}
