// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForestTest {

    private static final double[] EVEN = {1, 1};

    /** Two classes that no single feature tells apart: whether two of ten features are on the same side. */
    private static Samples crossed(int count, long seed) {
        Random random = new Random(seed);
        byte[] features = new byte[count * 10];
        byte[] classes = new byte[count];
        random.nextBytes(features);
        for (int i = 0; i < count; i++) {
            boolean first = (features[i * 10 + 3] & 0xFF) > 127;
            boolean second = (features[i * 10 + 7] & 0xFF) > 127;
            classes[i] = (byte) (first == second ? 1 : 0);
        }
        return new Samples(features, 10, classes, 2);
    }

    private static Forest grown(Samples samples, Growth growth, int trees, int threads) throws Exception {
        try (Crew crew = new Crew(threads)) {
            ForestGrower grower =
                    new ForestGrower(samples, growth, crew, Forest.empty(samples.width(), samples.count()));
            while (grower.forest().size() < trees) {
                grower.grow(trees - grower.forest().size());
            }
            return grower.forest();
        }
    }

    private static double accuracy(Forest forest, Samples samples) {
        float[] row = new float[samples.count() * samples.size()];
        forest.vote(samples.features(), 0, samples.size(), row, 0);
        int right = 0;
        for (int i = 0; i < samples.size(); i++) {
            right += (row[samples.size() + i] > 0.5f ? 1 : 0) == samples.classes()[i] ? 1 : 0;
        }
        return (double) right / samples.size();
    }

    @Test
    void learnsWhatNoSingleFeatureTells() throws Exception {
        Forest forest = grown(crossed(4000, 1), new Growth(16, 2, 4, EVEN, 1), 30, 2);
        assertThat(accuracy(forest, crossed(2000, 2))).isGreaterThan(0.95);
    }

    @Test
    void whatItSaysOfPixelsLeftOutIsAsGoodAsOnOthers() throws Exception {
        Samples samples = crossed(3000, 1);
        Growth growth = new Growth(16, 2, 4, EVEN, 1);
        Forest few = grown(samples, growth, 2, 1);
        Forest many = grown(samples, growth, 30, 1);
        OutOfBag outOfBag = new OutOfBag(samples, growth);
        double early = outOfBag.loss(few);
        double late = outOfBag.loss(many);
        assertThat(late).isLessThan(early).isPositive();
        assertThat(new OutOfBag(samples, growth).loss(many)).isEqualTo(late);
    }

    @Test
    void growsTheSameWithAnyNumberOfThreads() throws Exception {
        Samples samples = crossed(500, 1);
        Growth growth = new Growth(16, 2, 4, EVEN, 7);
        Forest alone = grown(samples, growth, 5, 1);
        Forest together = grown(samples, growth, 5, 3);
        for (int i = 0; i < 5; i++) {
            assertThat(together.trees().get(i).nodes())
                    .isEqualTo(alone.trees().get(i).nodes());
            assertThat(together.trees().get(i).leaves())
                    .isEqualTo(alone.trees().get(i).leaves());
        }
    }

    @Test
    void probabilitiesAddUpToOne() throws Exception {
        Samples samples = crossed(300, 1);
        Forest forest = grown(samples, new Growth(3, 5, 2, EVEN, 1), 4, 1);
        float[] row = new float[2 * 20];
        forest.vote(samples.features(), 100, 15, row, 5);
        for (int x = 5; x < 20; x++) {
            assertThat(row[x] + row[20 + x]).isCloseTo(1, within(1e-5f));
        }
        assertThat(Arrays.copyOf(row, 5)).containsOnly(0);
    }

    @Test
    void keepsToDepthAndLeaf() throws Exception {
        Forest stump = grown(crossed(300, 1), new Growth(1, 1, 10, EVEN, 1), 1, 1);
        assertThat(stump.trees().getFirst().nodes()).hasSizeLessThanOrEqualTo(3);
        Forest leaf = grown(crossed(300, 1), new Growth(20, 200, 10, EVEN, 1), 1, 1);
        assertThat(leaf.trees().getFirst().nodes()).hasSize(1);
    }

    @Test
    void oneSampleOfEachClassIsEnoughToGrow() throws Exception {
        Samples two = new Samples(new byte[] {10, (byte) 200}, 1, new byte[] {0, 1}, 2);
        Forest forest = grown(two, new Growth(16, 1, 1, EVEN, 1), 50, 1);
        assertThat(accuracy(forest, two)).isEqualTo(1);
    }

    @Test
    void whatLiesBetweenTwoClassesGoesToTheNearer() throws Exception {
        Samples apart = new Samples(new byte[] {10, 12, (byte) 200, (byte) 202}, 1, new byte[] {0, 0, 1, 1}, 2);
        Forest forest = grown(apart, new Growth(16, 1, 1, EVEN, 1), 50, 1);
        Samples between = new Samples(new byte[] {40, 70, (byte) 140, (byte) 170}, 1, new byte[] {0, 0, 1, 1}, 2);
        assertThat(accuracy(forest, between)).isEqualTo(1);
    }

    @Test
    void aWeightyClassWinsWhereBothAre() throws Exception {
        byte[] same = new byte[100];
        byte[] classes = new byte[100];
        Arrays.fill(classes, 0, 10, (byte) 1);
        Samples samples = new Samples(same, 1, classes, 2);
        float[] row = new float[2];
        grown(samples, new Growth(16, 1, 1, new double[] {1, 30}, 1), 20, 1).vote(same, 0, 1, row, 0);
        assertThat(row[1]).isBetween(0.6f, 0.9f);
    }
}
