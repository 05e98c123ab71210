// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrazzo.training.worker.TinyProject;

class SegmenterTest {

    @ParameterizedTest
    @CsvSource({"1,64,8", "64,64,8", "65,64,8", "1000,64,8", "100,32,16", "77,64,0"})
    void tilesCoverEveryPixelAndOverlap(int size, int tile, int overlap) {
        Axis axis = Axis.of(size, tile, overlap);
        int[] starts = axis.starts();
        assertThat(starts[0]).isZero();
        assertThat(starts[starts.length - 1] + axis.length()).isEqualTo(size);
        for (int i = 1; i < starts.length; i++) {
            assertThat(starts[i - 1] + axis.length() - starts[i]).isGreaterThanOrEqualTo(overlap);
        }
    }

    @Test
    void windowsFadeSmoothlyTowardsTheirEnds() {
        float[] window = Axis.window(64, 8);
        for (int i = 0; i < 8; i++) {
            assertThat(window[i]).isPositive().isLessThan(window[i + 1]).isEqualTo(window[63 - i]);
        }
        assertThat(window[32]).isEqualTo(1);
    }

    @Test
    void tilesThatAgreeGiveWhatTheyAgreeOn() throws Exception {
        List<float[]> rows = new ArrayList<>();
        ProbabilityRows sink = (y, probabilities) -> {
            assertThat(y).isEqualTo(rows.size());
            rows.add(probabilities.clone());
        };
        blend(30, 41, sink);
        assertThat(rows).hasSize(41);
        for (int y = 0; y < 41; y++) {
            for (int x = 0; x < 30; x++) {
                assertThat(rows.get(y)[x]).isCloseTo(value(x, y), within(1e-5f));
                assertThat(rows.get(y)[30 + x]).isCloseTo(1 - value(x, y), within(1e-5f));
            }
        }
    }

    /** Goes over an image in tiles of 16 pixels, padded to 20, as the segmenter does. */
    private static void blend(int width, int height, ProbabilityRows sink) throws Exception {
        Axis columns = Axis.of(width, 16, 4);
        Axis rows = Axis.of(height, 16, 4);
        Band band = new Band(2, width, rows.length());
        for (int top : rows.starts()) {
            band.moveTo(top, sink);
            for (int left : columns.starts()) {
                band.add(tile(left, top), 20, 20, left, Axis.window(16, 4), Axis.window(16, 4));
            }
        }
        band.moveTo(height, sink);
    }

    private static float[] tile(int left, int top) {
        float[] values = new float[2 * 20 * 20];
        for (int i = 0; i < 400; i++) {
            boolean padding = i % 20 >= 16 || i / 20 >= 16;
            values[i] = padding ? 99 : value(left + i % 20, top + i / 20);
            values[400 + i] = padding ? 99 : 1 - values[i];
        }
        return values;
    }

    private static float value(int x, int y) {
        return (x * 31 + y * 17) % 101 / 101f;
    }

    @Test
    void decidesForTheMostProbableClassThatReachesItsThreshold() {
        Decision decision = new Decision(TinyProject.CLASSES, Map.of(0, 0.9), 77);
        byte[] labels = new byte[4];
        decision.row(new float[] {0.95f, 0.8f, 0.4f, 0.5f, 0.05f, 0.2f, 0.6f, 0.5f}, labels, 0);
        assertThat(labels).containsExactly(0, 1, 1, 1);
        Decision strict = new Decision(TinyProject.CLASSES, Map.of(0, 0.9, 1, 0.55), 77);
        strict.row(new float[] {0.95f, 0.8f, 0.4f, 0.5f, 0.05f, 0.2f, 0.6f, 0.5f}, labels, 0);
        assertThat(labels).containsExactly(0, 77, 1, 77);
    }

    @Test
    void uncertaintyIsEntropyAsAShareOfItsMaximum() {
        UncertaintySink sink = new UncertaintySink(3, 1);
        sink.row(0, new float[] {1, 0.5f, 0.9f, 0, 0.5f, 0.1f});
        assertThat(sink.raster().get(0, 0)).isZero();
        assertThat(sink.raster().get(1, 0)).isEqualTo(255);
        assertThat(sink.raster().get(2, 0)).isEqualTo(120);
    }
}
