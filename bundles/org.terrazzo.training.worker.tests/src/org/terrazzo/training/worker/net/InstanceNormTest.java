// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.terrazzo.training.worker.TestEngine;

class InstanceNormTest {

    @Test
    void givesEachChannelOfAnImageItsMeanAndDeviation() {
        try (NDManager manager = TestEngine.manager()) {
            float[] values = {1, 2, 3, 4, 10, 10, 30, 30};
            NDArray gain = manager.create(new float[] {1, 2});
            NDArray shift = manager.create(new float[] {0, 5});
            float[] found = new InstanceNorm(manager)
                    .apply(manager.create(values, new Shape(1, 2, 2, 2)), gain, shift)
                    .toFloatArray();
            float[] wanted = {-1.3416f, -0.4472f, 0.4472f, 1.3416f, 3, 3, 7, 7};
            for (int i = 0; i < wanted.length; i++) {
                assertThat(found[i]).isCloseTo(wanted[i], within(1e-3f));
            }
        }
    }
}
