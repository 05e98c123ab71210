// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrazzo.training.protocol.NetworkPlan;
import org.terrazzo.training.worker.TestEngine;

class UNetTest {

    private NDManager manager;

    @BeforeEach
    void start() {
        manager = TestEngine.manager();
    }

    @AfterEach
    void stop() {
        manager.close();
    }

    @ParameterizedTest
    @CsvSource({"1,2,4,1,1", "3,5,3,2,1", "3,2,5,3,2", "1,11,4,1,4", "3,3,2,4,1"})
    void saysSomethingAboutEveryPixel(int channels, int classes, int width, int depth, int stem) throws Exception {
        NetworkPlan plan = new NetworkPlan(channels, classes, width, depth, stem);
        int side = plan.multiple();
        try (Weights weights = Weights.of(manager, NetworkShape.of(plan), new Initial(1));
                NDArray image = manager.randomNormal(new Shape(1, channels, 2 * side, 3 * side));
                NDArray logits = new UNet(plan, weights).forward(image)) {
            assertThat(logits.getShape()).isEqualTo(new Shape(1, classes, 2 * side, 3 * side));
            assertThat(logits.isNaN().any().getBoolean()).isFalse();
        }
    }

    @Test
    void doesNotDependOnTheOrderOfTheImageInMemory() throws Exception {
        NetworkPlan plan = new NetworkPlan(3, 2, 4, 2, 2);
        try (Weights weights = Weights.of(manager, NetworkShape.of(plan), new Initial(3))) {
            UNet net = new UNet(plan, weights);
            NDArray image = manager.randomNormal(new Shape(1, 3, 32, 32));
            NDArray reordered =
                    image.transpose(0, 2, 3, 1).flatten().reshape(1, 32, 32, 3).transpose(0, 3, 1, 2);
            float[] plain = net.forward(image).toFloatArray();
            float[] channelsLast = net.forward(reordered).toFloatArray();
            for (int i = 0; i < plain.length; i++) {
                assertThat(channelsLast[i]).isCloseTo(plain[i], org.assertj.core.api.Assertions.within(1e-4f));
            }
        }
    }

    @Test
    void namesItsParametersForEver() {
        List<String> names = NetworkShape.of(new NetworkPlan(1, 2, 4, 1, 1)).stream()
                .map(ParameterShape::name)
                .toList();
        assertThat(names)
                .contains(
                        "down.0.conv1.weight",
                        "down.0.norm1.weight",
                        "down.1.norm2.bias",
                        "up.0.reduce.weight",
                        "up.0.conv1.weight",
                        "head.weight",
                        "head.bias")
                .doesNotHaveDuplicates();
    }

    @Test
    void startsAlikeForTheSameSeed() {
        ParameterShape shape = NetworkShape.of(new NetworkPlan(1, 2, 4, 1, 1)).getFirst();
        assertThat(new Initial(5).of(shape)).isEqualTo(new Initial(5).of(shape)).isNotEqualTo(new Initial(6).of(shape));
    }
}
