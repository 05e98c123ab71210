// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.Test;
import org.terrazzo.training.worker.TestEngine;

class OperationsTest {

    @Test
    void enlargingRepeatsEachPositionAndItsGradientAddsThemUp() {
        try (NDManager manager = TestEngine.manager();
                GradientCollector gradients = TestEngine.engine().newGradientCollector()) {
            NDArray small = manager.create(new float[] {1, 2, 3, 4}, new Shape(1, 1, 2, 2));
            small.setRequiresGradient(true);
            NDArray large = Operations.enlarge(small);
            assertThat(large.getShape()).isEqualTo(new Shape(1, 1, 4, 4));
            assertThat(large.toFloatArray()).containsExactly(1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4);
            gradients.backward(large.square().sum());
            assertThat(small.getGradient().toFloatArray()).containsExactly(8, 16, 24, 32);
        }
    }

    @Test
    void unfoldingMakesASquareOfEachPositionsValues() {
        try (NDManager manager = TestEngine.manager()) {
            NDArray folded = manager.create(new float[] {0, 4, 1, 5, 2, 6, 3, 7}, new Shape(1, 4, 1, 2));
            NDArray unfolded = Operations.unfold(folded, 2);
            assertThat(unfolded.getShape()).isEqualTo(new Shape(1, 1, 2, 4));
            assertThat(unfolded.toFloatArray()).containsExactly(0, 1, 4, 5, 2, 3, 6, 7);
        }
    }
}
