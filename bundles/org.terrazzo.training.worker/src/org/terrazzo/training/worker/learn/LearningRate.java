// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import org.terrazzo.training.protocol.SchedulePlan;

/** Rises linearly to its highest value, then falls along half a cosine (Loshchilov and Hutter 2017) to a hundredth of it. */
public record LearningRate(double highest, double warmUp) {

    private static final double LEAST = 0.01;

    public static LearningRate of(SchedulePlan plan) {
        return new LearningRate(plan.learningRate(), plan.warmUp());
    }

    /** @param progress share of the budget used, 0..1 */
    public double at(double progress) {
        if (progress < warmUp) {
            return highest * Math.max(LEAST, progress / warmUp);
        }
        double rest = warmUp < 1 ? (progress - warmUp) / (1 - warmUp) : 1;
        return highest * (LEAST + (1 - LEAST) * 0.5 * (1 + Math.cos(Math.PI * Math.min(1, rest))));
    }
}
