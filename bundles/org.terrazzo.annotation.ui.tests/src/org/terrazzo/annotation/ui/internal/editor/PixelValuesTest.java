// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.model.DisplayRange;

/** What the display range is found from, at every bit depth. */
class PixelValuesTest {

    private static final int SIDE = 100;

    @Test
    void fewOutliersDoNotSpoilTheRangeOfSixteenBits() {
        short[] samples = new short[SIDE * SIDE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (40_000 + i % 100);
        }
        samples[7] = 0;
        samples[8] = (short) 65_535;
        PixelValues values = PixelValues.of(PixelBlock.ofShorts(SIDE, SIDE, 1, samples));
        assertThat(values.automatic()).isEqualTo(new DisplayRange(40_000, 40_099));
        assertThat(values.least()).isZero();
        assertThat(values.most()).isEqualTo(65_535);
    }

    @Test
    void whatIsNoNumberDoesNotCount() {
        float[] samples = new float[SIDE * SIDE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i % 3 == 0 ? Float.NaN : i % 3 == 1 ? -0.5f : 0.25f;
        }
        samples[0] = Float.POSITIVE_INFINITY;
        PixelValues values = PixelValues.of(PixelBlock.ofFloats(SIDE, SIDE, 1, samples));
        assertThat(values.automatic()).isEqualTo(new DisplayRange(-0.5, 0.25));
        assertThat(values.counts(-0.5, 0.25, 3)).containsExactly(3333, 0, 3333);
    }

    @Test
    void allSamplesOfAColourCount() {
        PixelValues values = PixelValues.of(PixelBlock.ofBytes(2, 1, 3, new byte[] {0, 10, 20, 30, 40, (byte) 200}));
        assertThat(values.least()).isZero();
        assertThat(values.most()).isEqualTo(200);
        assertThat(values.counts(0, 255, 255)[200]).isEqualTo(1);
    }

    @Test
    void anImageOfOneValueOrOfNoneHasARangeToo() {
        assertThat(PixelValues.of(PixelBlock.ofBytes(1, 1, 1, new byte[] {5})).automatic())
                .isEqualTo(new DisplayRange(5, 6));
        float huge = Float.MAX_VALUE;
        DisplayRange range =
                PixelValues.of(PixelBlock.ofFloats(1, 1, 1, new float[] {huge})).automatic();
        assertThat(range.low()).isEqualTo(huge);
        assertThat(PixelValues.of(PixelBlock.ofFloats(1, 1, 1, new float[] {Float.NaN}))
                        .automatic())
                .isEqualTo(new DisplayRange(0, 1));
    }
}
