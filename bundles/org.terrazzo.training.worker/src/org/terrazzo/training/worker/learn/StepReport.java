// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.util.function.LongSupplier;
import org.terrazzo.training.protocol.TrainingPlan;
import org.terrazzo.training.worker.report.RunReport;

/** Reports steps; quick ones not each, so that a long training's events stay readable. For one thread. */
final class StepReport {

    private static final double QUICK_SECONDS = 0.1;
    private static final double SMOOTHING = 0.9;
    private static final double NANOS = 1e9;

    private final TrainingPlan plan;
    private final RunReport report;
    private final LongSupplier nanos;
    private long lastStep;
    private long lastEvent;
    private double secondsPerStep;

    StepReport(TrainingPlan plan, RunReport report, LongSupplier nanos) {
        this.plan = plan;
        this.report = report;
        this.nanos = nanos;
        this.lastStep = nanos.getAsLong();
        this.lastEvent = lastStep - (long) NANOS;
    }

    void made(int step, double progress, double loss, double rate) {
        int epoch = epoch(plan, step);
        long now = nanos.getAsLong();
        measure((now - lastStep) / NANOS);
        lastStep = now;
        report.reached(epoch, step);
        if ((now - lastEvent) / NANOS >= QUICK_SECONDS) {
            lastEvent = now;
            report.step(epoch, step, progress, loss, rate, plan.data().batch() / secondsPerStep);
        }
    }

    /** Epochs count from 1, as steps do. */
    static int epoch(TrainingPlan plan, int step) {
        return (step - 1) / plan.schedule().stepsPerEpoch() + 1;
    }

    private void measure(double seconds) {
        secondsPerStep = secondsPerStep == 0 ? seconds : SMOOTHING * secondsPerStep + (1 - SMOOTHING) * seconds;
    }
}
