// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.terrazzo.training.protocol.AugmentationPlan;
import org.terrazzo.training.protocol.DataPlan;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.protocol.ResourcePlan;
import org.terrazzo.training.protocol.SchedulePlan;
import org.terrazzo.training.protocol.TrainingPlan;

/** What a training that ran out of memory is advised to do. */
class RemedyTest {

    private static TrainingPlan plan(int crop, int width) {
        return new TrainingPlan(
                1,
                new NetworkPlan(3, 2, width, 4, 1),
                new DataPlan(crop, 4, List.of(0.5, 0.5, 0.5), List.of(1.0, 1.0, 1.0), List.of(1.0, 1.0), 0),
                new AugmentationPlan(true, true, true, 1, 0, 0, 0),
                new SchedulePlan(10, 0, 1, 1e-3, 0, 0, 1, 0, 10, 0, 1),
                new ResourcePlan(2, 4L << 30, 6L << 30, "cpu", 512, 64),
                Map.of());
    }

    @Test
    void theValuesThatFitAreNamedWithWhatTheyNeed() {
        String advice = Remedy.of(plan(1024, 32), 4L << 30, 2L << 30);

        assertThat(advice)
                .startsWith(
                        "Batch 4 at crop 1024 and width 32 needs more than 4.0 GB, 2.0 GB were there: train again with")
                .containsPattern("--crop 512, which needs about [\\d.]+ [MG]B")
                .containsPattern("--width \\d+, which needs about [\\d.]+ [MG]B");
    }

    @Test
    void nothingIsAdvisedThatNeedsTooMuchItself() {
        assertThat(Remedy.of(plan(64, 4), 900L << 20, 100L << 20))
                .contains("no smaller --crop, --width or --batch is enough");
    }
}
