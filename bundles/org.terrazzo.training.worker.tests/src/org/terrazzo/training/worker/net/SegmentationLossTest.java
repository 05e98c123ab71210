// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.terrazzo.training.worker.TestEngine;

class SegmentationLossTest {

    private static final int SIDE = 6;
    private static final int CLASSES = 3;
    private static final double[] WEIGHTS = {0.5, 2, 1};

    private final SegmentationLoss loss = new SegmentationLoss(List.of(0.5, 2.0, 1.0));
    private NDManager manager;

    @BeforeEach
    void start() {
        manager = TestEngine.manager();
    }

    @AfterEach
    void stop() {
        manager.close();
    }

    @Test
    void isWhatItsDefinitionSays() {
        SplittableRandom random = new SplittableRandom(1);
        float[][] logits = {randomLogits(random), randomLogits(random)};
        byte[][] labels = {randomLabels(random, 3), randomLabels(random, 2)};
        List<int[]> pixels =
                Arrays.stream(labels).map(l -> Target.count(l, CLASSES)).toList();
        SegmentationLoss.Batch batch = loss.batch(pixels);
        double found = 0;
        for (int i = 0; i < 2; i++) {
            found += part(logits[i], labels[i], batch).getFloat();
        }
        assertThat(found).isCloseTo(reference(logits, labels), within(1e-5));
    }

    @Test
    void isNothingWithoutLabels() {
        byte[] labels = new byte[SIDE * SIDE];
        Arrays.fill(labels, (byte) Target.IGNORED);
        NDArray logits = manager.create(randomLogits(new SplittableRandom(2)), new Shape(1, CLASSES, SIDE, SIDE));
        logits.setRequiresGradient(true);
        try (GradientCollector collector = TestEngine.engine().newGradientCollector()) {
            NDArray part = loss.of(logits, target(labels), loss.batch(List.of(new int[CLASSES])));
            collector.backward(part);
            assertThat(part.getFloat()).isZero();
        }
        assertThat(logits.getGradient().toFloatArray()).containsOnly(0f);
    }

    @Test
    void doesNotLearnFromIgnoredPixels() {
        byte[] labels = randomLabels(new SplittableRandom(3), 3);
        labels[7] = (byte) Target.IGNORED;
        NDArray logits = manager.create(randomLogits(new SplittableRandom(4)), new Shape(1, CLASSES, SIDE, SIDE));
        logits.setRequiresGradient(true);
        Target target = target(labels);
        try (GradientCollector collector = TestEngine.engine().newGradientCollector()) {
            collector.backward(loss.of(logits, target, loss.batch(List.of(target.pixels()))));
        }
        float[] gradient = logits.getGradient().toFloatArray();
        assertThat(gradient[7]).isZero();
        assertThat(gradient[8]).isNotZero();
    }

    @Test
    void theGradientDoesNotDependOnTheGarbageCollector() {
        float[] logits = randomLogits(new SplittableRandom(5));
        byte[] labels = randomLabels(new SplittableRandom(6), 3);
        float[] expected = gradient(logits, labels, () -> {});
        for (int round = 0; round < 10; round++) {
            assertThat(gradient(logits, labels, SegmentationLossTest::overwriteWhatIsFree))
                    .isEqualTo(expected);
        }
    }

    private float[] gradient(float[] logits, byte[] labels, Runnable beforeTheWayBack) {
        NDArray array = manager.create(logits, new Shape(1, CLASSES, SIDE, SIDE));
        array.setRequiresGradient(true);
        Target target = target(labels);
        try (GradientCollector collector = TestEngine.engine().newGradientCollector()) {
            NDArray part = loss.of(array, target, loss.batch(List.of(target.pixels())));
            beforeTheWayBack.run();
            collector.backward(part);
        }
        return array.getGradient().toFloatArray();
    }

    /** Memory outside of the heap is freed some time after its owner was collected, and then given to the next. */
    private static void overwriteWhatIsFree() {
        ByteBuffer.allocateDirect(Float.BYTES);
        BufferPoolMXBean direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .findFirst()
                .orElseThrow();
        long before = direct.getCount();
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            while (direct.getCount() >= before) {
                System.gc();
            }
        });
        List<ByteBuffer> others = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            others.add(ByteBuffer.allocateDirect(Float.BYTES).putFloat(i));
        }
    }

    private NDArray part(float[] logits, byte[] labels, SegmentationLoss.Batch batch) {
        return loss.of(manager.create(logits, new Shape(1, CLASSES, SIDE, SIDE)), target(labels), batch);
    }

    private Target target(byte[] labels) {
        return new Target(new Feed().labels(manager, labels, SIDE, SIDE), Target.count(labels, CLASSES));
    }

    private static float[] randomLogits(SplittableRandom random) {
        float[] values = new float[CLASSES * SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** Some of the first classes; a fifth is ignored. */
    private static byte[] randomLabels(SplittableRandom random, int classes) {
        byte[] labels = new byte[SIDE * SIDE];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (random.nextInt(5) == 0 ? Target.IGNORED : random.nextInt(classes));
        }
        return labels;
    }

    private static double reference(float[][] logits, byte[][] labels) {
        double entropy = 0;
        double weight = 0;
        double dice = 0;
        for (int i = 0; i < logits.length; i++) {
            double[] overlap = new double[CLASSES];
            double[] sizes = new double[CLASSES];
            double[] truth = new double[CLASSES];
            for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
                int label = labels[i][pixel] & 0xFF;
                if (label == Target.IGNORED) {
                    continue;
                }
                double[] p = softmax(logits[i], pixel);
                entropy -= WEIGHTS[label] * Math.log(p[label]);
                weight += WEIGHTS[label];
                overlap[label] += p[label];
                truth[label]++;
                for (int k = 0; k < CLASSES; k++) {
                    sizes[k] += p[k];
                }
            }
            double present = Arrays.stream(truth).filter(n -> n > 0).count();
            for (int k = 0; k < CLASSES; k++) {
                if (truth[k] > 0) {
                    dice += (1 - (2 * overlap[k] + 1) / (sizes[k] + truth[k] + 1)) / present / logits.length;
                }
            }
        }
        return entropy / weight + dice;
    }

    private static double[] softmax(float[] logits, int pixel) {
        double[] p = new double[CLASSES];
        double sum = 0;
        for (int k = 0; k < CLASSES; k++) {
            p[k] = Math.exp(logits[k * SIDE * SIDE + pixel]);
            sum += p[k];
        }
        for (int k = 0; k < CLASSES; k++) {
            p[k] /= sum;
        }
        return p;
    }
}
