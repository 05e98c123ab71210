// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import org.terrazzo.training.protocol.TrainingPlan;

/** How long the steps of a plan take. */
public final class Pacing {

    /** Validations are planned to take so much of the time of the steps. */
    private static final double VALIDATION = 0.1;

    private Pacing() {}

    /** Validation included. */
    public static double secondsPerStep(TrainingPlan plan) {
        return Cost.secondsPerStep(Size.of(plan), plan.resources().threads()) * (1 + VALIDATION);
    }
}
