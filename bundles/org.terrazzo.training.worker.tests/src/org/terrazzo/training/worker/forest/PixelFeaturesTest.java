// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrazzo.model.Box;
import org.terrazzo.training.worker.crops.Levels;

class PixelFeaturesTest {

    /** Of a mean of 128 levels and a deviation of 51. */
    private static final double LEVELS_PER_DEVIATION = 51;

    private static final int GRADIENT = 1;
    private static final int LAPLACIAN = 2;
    private static final int HESSIAN_LARGE = 3;
    private static final int HESSIAN_SMALL = 4;
    private static final int TENSOR_LARGE = 5;
    private static final int TENSOR_SMALL = 6;

    private static PixelFeatures features(int channels, Double... scales) {
        List<Double> mean = List.of(128 / 255.0, 128 / 255.0, 128 / 255.0).subList(0, channels);
        List<Double> deviation = List.of(0.2, 0.2, 0.2).subList(0, channels);
        return new PixelFeatures(new FeatureSet(channels, List.of(scales)), new Levels(mean, deviation));
    }

    private static PixelFeatures.Source image(int width, int height, int channels, IntBinaryOperator level) {
        byte[] bytes = new byte[width * height * channels];
        for (int i = 0; i < bytes.length; i++) {
            int pixel = i / channels;
            bytes[i] = (byte) level.applyAsInt(pixel % width, pixel / width);
        }
        Box whole = new Box(0, 0, width, height);
        return new PixelFeatures.Source(bytes, whole, whole);
    }

    private static int at(byte[] made, int pixel, int count, int feature) {
        return made[pixel * count + feature] & 0xFF;
    }

    /** What a signed or unsigned derivative was, from its level. */
    private static double magnitude(int level) {
        return 2 * Math.pow(level / 255.0, 2);
    }

    private static double signed(int level) {
        double share = (level - 127.5) / 127.5;
        return Math.copySign(2 * share * share, share);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void areTheSameWhateverTheTilesAre(int channels) {
        Random random = new Random(1);
        PixelFeatures features = features(channels, 0.7, 1.6, 10.0);
        PixelFeatures.Source source = image(90, 70, channels, (x, y) -> random.nextInt(256));
        byte[] whole = features.of(source, new Box(0, 0, 90, 70));
        Box tile = new Box(37, 11, 20, 50);
        Box needed = features.needed(tile, source.image());
        byte[] part =
                features.of(new PixelFeatures.Source(cut(source, needed, channels), needed, source.image()), tile);
        int count = features.set().size();
        for (int y = 0; y < tile.height(); y++) {
            int from = ((tile.y() + y) * 90 + tile.x()) * count;
            assertThat(Arrays.copyOfRange(part, y * tile.width() * count, (y + 1) * tile.width() * count))
                    .isEqualTo(Arrays.copyOfRange(whole, from, from + tile.width() * count));
        }
    }

    private static byte[] cut(PixelFeatures.Source source, Box box, int channels) {
        byte[] part = new byte[box.width() * box.height() * channels];
        for (int y = 0; y < box.height(); y++) {
            int from = ((box.y() + y) * source.image().width() + box.x()) * channels;
            System.arraycopy(source.bytes(), from, part, y * box.width() * channels, box.width() * channels);
        }
        return part;
    }

    @Test
    void aSlopeHasAGradientAndNoCurvature() {
        PixelFeatures features = features(1, 2.0);
        byte[] made = features.of(image(120, 80, 1, (x, y) -> 2 * x), new Box(60, 40, 1, 1));
        double slope = 2 * 2 / LEVELS_PER_DEVIATION;
        assertThat(magnitude(at(made, 0, 7, GRADIENT))).isCloseTo(slope, within(0.005));
        assertThat(magnitude(at(made, 0, 7, TENSOR_LARGE))).isCloseTo(slope, within(0.005));
        assertThat(magnitude(at(made, 0, 7, TENSOR_SMALL))).isCloseTo(0, within(0.005));
        assertThat(signed(at(made, 0, 7, LAPLACIAN))).isCloseTo(0, within(0.001));
        assertThat(at(made, 0, 7, 0))
                .isEqualTo((int) Math.round(127.5 + (120 - 128) / LEVELS_PER_DEVIATION * 127.5 / 4));
    }

    @Test
    void aBlobIsCurvedAlikeAndARidgeOneWay() {
        PixelFeatures features = features(1, 3.0);
        byte[] blob = features.of(
                image(61, 61, 1, (x, y) -> (int) (220 * Math.exp(-(Math.pow(x - 30, 2) + Math.pow(y - 30, 2)) / 18))),
                new Box(30, 30, 1, 1));
        assertThat(at(blob, 0, 7, HESSIAN_LARGE)).isCloseTo(at(blob, 0, 7, HESSIAN_SMALL), within(2));
        assertThat(signed(at(blob, 0, 7, LAPLACIAN))).isLessThan(-0.5);

        byte[] ridge = features.of(
                image(61, 61, 1, (x, y) -> (int) (220 * Math.exp(-Math.pow(x - 30, 2) / 18))), new Box(30, 30, 1, 1));
        assertThat(signed(at(ridge, 0, 7, HESSIAN_LARGE))).isCloseTo(0, within(0.01));
        assertThat(signed(at(ridge, 0, 7, HESSIAN_SMALL))).isLessThan(-0.5);
    }

    /** By hand, at one scale: the sums of Gaussian weights over a step. */
    @Test
    void aStepIsSmoothedAsTheGaussianSays() {
        PixelFeatures features = features(1, 1.0);
        byte[] made = features.of(image(40, 40, 1, (x, y) -> x < 20 ? 77 : 179), new Box(18, 20, 4, 1));
        double[] below = {0.0668, 0.3085, 0.6915, 0.9332}; // of the normal distribution, 1.5 and 0.5 from the step
        for (int x = 0; x < 4; x++) {
            double value = (77 + 102 * below[x] - 128) / LEVELS_PER_DEVIATION;
            assertThat((double) at(made, x, 7, 0)).isCloseTo(127.5 + value * 127.5 / 4, within(1.5));
        }
    }

    @Test
    void imagesSmallerThanTheReachAreMirrored() {
        PixelFeatures features = features(1, 10.0);
        byte[] made = features.of(image(3, 2, 1, (x, y) -> 128), new Box(0, 0, 3, 2));
        assertThat(at(made, 5, 7, 0)).isEqualTo(128);
        assertThat(at(made, 5, 7, GRADIENT)).isZero();
    }
}
