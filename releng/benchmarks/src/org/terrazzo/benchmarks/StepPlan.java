// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.benchmarks;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.terrazzo.training.protocol.AugmentationPlan;
import org.terrazzo.training.protocol.DataPlan;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.protocol.ResourcePlan;
import org.terrazzo.training.protocol.SchedulePlan;
import org.terrazzo.training.protocol.TrainingPlan;

/** The plan that both sides of a comparison follow: what the planner would choose, but for what is compared. */
final class StepPlan {

    static final double RATE = 2e-3;
    private static final int CHANNELS = 3;
    private static final int CLASSES = 5;
    private static final int DEPTH = 4;
    private static final int CROP = 256;
    private static final int BATCH = 4;
    private static final long SEED = 1;

    private StepPlan() {}

    /** @param stem as in {@link NetworkPlan} */
    static TrainingPlan of(int width, int stem, int threads) {
        return new TrainingPlan(
                1,
                new NetworkPlan(CHANNELS, CLASSES, width, DEPTH, stem),
                new DataPlan(CROP, BATCH, each(CHANNELS, 0.45), each(CHANNELS, 0.2), each(CLASSES, 1), 0.33),
                new AugmentationPlan(true, true, true, 1.25, 0.2, 0.2, 0.1),
                new SchedulePlan(1000, 0, 4, RATE, 0.05, 0.01, 1, 0.99, 1000, 0, SEED),
                new ResourcePlan(threads, 8L << 30, 1L << 30, "cpu", DrawnProject.SIDE, 64),
                Map.of());
    }

    private static List<Double> each(int count, double value) {
        return Collections.nCopies(count, value);
    }
}
