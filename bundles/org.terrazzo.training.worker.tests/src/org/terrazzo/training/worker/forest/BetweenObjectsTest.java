// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.Box;
import org.terrazzo.training.worker.crops.Levels;

/** Two bright discs on dark ground, a stroke in one of them and one far from both: what is between them is ground. */
class BetweenObjectsTest {

    private static final int SIDE = 96;
    private static final int RADIUS = 14;
    private static final int LEFT = 26;
    private static final int RIGHT = 70;
    private static final int MIDDLE = 48;
    private static final List<Double> SCALES = List.of(0.7, 1.0, 1.6, 3.5, 5.0, 10.0);

    private static boolean inDisc(int x, int y) {
        return Math.hypot(x - LEFT, y - MIDDLE) < RADIUS || Math.hypot(x - RIGHT, y - MIDDLE) < RADIUS;
    }

    private static byte[] features(FeatureSet set) {
        byte[] levels = new byte[SIDE * SIDE];
        for (int i = 0; i < levels.length; i++) {
            int level = inDisc(i % SIDE, i / SIDE) ? 190 : 60;
            levels[i] = (byte) (level + i * 31 % 23);
        }
        Box whole = new Box(0, 0, SIDE, SIDE);
        PixelFeatures features = new PixelFeatures(set, new Levels(List.of(0.33), List.of(0.2)));
        return features.of(new PixelFeatures.Source(levels, whole, whole), whole);
    }

    private static Samples strokes(byte[] features, int width) {
        List<Integer> pixels = new ArrayList<>();
        for (int y = -4; y <= 4; y++) {
            for (int x = -5; x <= 5; x++) {
                pixels.add((MIDDLE + y) * SIDE + LEFT + x);
            }
            for (int x = 20; x < 80; x++) {
                pixels.add((10 + y) * SIDE + x);
            }
        }
        byte[] chosen = new byte[pixels.size() * width];
        byte[] classes = new byte[pixels.size()];
        for (int i = 0; i < classes.length; i++) {
            System.arraycopy(features, pixels.get(i) * width, chosen, i * width, width);
            classes[i] = (byte) (pixels.get(i) / SIDE > 20 ? 1 : 0);
        }
        return new Samples(chosen, width, classes, 2);
    }

    @Test
    void whatIsBetweenIsGround() throws Exception {
        FeatureSet set = new FeatureSet(1, SCALES);
        byte[] features = features(set);
        Samples samples = strokes(features, set.size());
        Growth growth = new Growth(14, 2, 7, new double[] {1, 1}, 1);
        try (Crew crew = new Crew(1)) {
            ForestGrower grower = new ForestGrower(samples, growth, crew, Forest.empty(set.size(), 2));
            grower.grow(32);
            float[] row = new float[2 * SIDE];
            grower.forest().vote(features, MIDDLE * SIDE, SIDE, row, 0);
            assertThat(row[SIDE + MIDDLE]).isLessThan(0.5f);
            assertThat(row[SIDE + RIGHT]).isGreaterThan(0.5f);
        }
    }
}
