// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.worker.net.Safetensors;
import org.terrazzo.training.worker.net.Safetensors.Entry;

class ForestFileTest {

    private static final float[] ONE_TREE = {3, 2};
    private static final float[] NODES = {4, 100, 1, -1, 0, 0, -1, 0, 1};
    private static final float[] LEAVES = {0.25f, 0.75f, 1, 0};

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("weights.safetensors");
    }

    private void write(float[] trees, float[] nodes, float[] leaves, int classes) throws Exception {
        Safetensors.write(
                file(),
                List.of(
                        new Entry("trees", new long[] {trees.length / 2, 2}, () -> trees),
                        new Entry("nodes", new long[] {nodes.length / 3, 3}, () -> nodes),
                        new Entry("leaves", new long[] {leaves.length / classes, classes}, () -> leaves)));
    }

    @Test
    void comesBackAsItWas() throws Exception {
        Forest forest = new Forest(
                300,
                2,
                List.of(
                        new Tree(
                                new long[] {Tree.split(1, 299, 255), Tree.leaf(2), Tree.leaf(0)},
                                new float[] {0.5f, 0.5f, 0.25f, 0.75f}),
                        new Tree(new long[] {Tree.leaf(0)}, new float[] {1, 0})));
        ForestFile.write(file(), forest);
        Forest read = ForestFile.read(file(), 300, 2);
        assertThat(read.size()).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            assertThat(read.trees().get(i).nodes())
                    .isEqualTo(forest.trees().get(i).nodes());
            assertThat(read.trees().get(i).leaves())
                    .isEqualTo(forest.trees().get(i).leaves());
        }
    }

    @Test
    void whatIsWrittenByOthersIsReadToo() throws Exception {
        write(ONE_TREE, NODES, LEAVES, 2);
        float[] row = new float[4];
        ForestFile.read(file(), 5, 2).vote(new byte[] {0, 0, 0, 0, 100, 0, 0, 0, 0, 101}, 0, 2, row, 0);
        assertThat(row).containsExactly(0.25f, 1, 0.75f, 0);
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                Arguments.of("a feature", ONE_TREE, with(NODES, 0, 5), LEAVES),
                Arguments.of("a feature", ONE_TREE, with(NODES, 0, -2), LEAVES),
                Arguments.of("a feature", ONE_TREE, with(NODES, 0, Float.NaN), LEAVES),
                Arguments.of("a feature", ONE_TREE, with(NODES, 0, 1.5f), LEAVES),
                Arguments.of("a threshold", ONE_TREE, with(NODES, 1, 256), LEAVES),
                Arguments.of("a child", ONE_TREE, with(NODES, 2, 0), LEAVES),
                Arguments.of("a child", ONE_TREE, with(NODES, 2, 2), LEAVES),
                Arguments.of("a child", ONE_TREE, with(NODES, 2, Float.POSITIVE_INFINITY), LEAVES),
                Arguments.of("a leaf", ONE_TREE, with(NODES, 5, 2), LEAVES),
                Arguments.of("a leaf", ONE_TREE, with(NODES, 5, -1), LEAVES),
                Arguments.of("a number of nodes", with(ONE_TREE, 0, 4), NODES, LEAVES),
                Arguments.of("a number of leaves", with(ONE_TREE, 1, 0), NODES, LEAVES),
                Arguments.of("do not use all", new float[] {1, 1}, with(NODES, 0, -1, 0, 0), LEAVES),
                Arguments.of("a probability", ONE_TREE, NODES, with(LEAVES, 0, Float.NaN)),
                Arguments.of("a probability", ONE_TREE, NODES, with(LEAVES, 0, -0.25f, 1.25f)),
                Arguments.of("add up", ONE_TREE, NODES, with(LEAVES, 0, 0.5f)),
                Arguments.of("the array trees", new float[] {}, NODES, LEAVES));
    }

    private static float[] with(float[] values, int from, float... others) {
        float[] changed = values.clone();
        System.arraycopy(others, 0, changed, from, others.length);
        return changed;
    }

    @ParameterizedTest
    @MethodSource("lies")
    void believesNothing(String what, float[] trees, float[] nodes, float[] leaves) throws Exception {
        write(trees, nodes, leaves, 2);
        assertThatThrownBy(() -> ForestFile.read(file(), 5, 2))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(what)
                .hasMessageContaining("train again");
    }

    @Test
    void ofOtherClassesIsRefused() throws Exception {
        write(ONE_TREE, NODES, LEAVES, 2);
        assertThatThrownBy(() -> ForestFile.read(file(), 5, 3)).hasMessageContaining("the array leaves is [2, 2]");
    }
}
