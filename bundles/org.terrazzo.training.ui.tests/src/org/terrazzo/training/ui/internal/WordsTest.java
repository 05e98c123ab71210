// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Numbers that stand side by side agree with each other. */
class WordsTest {

    @Test
    void aGainIsTheDifferenceOfTheScoresBesideIt() {
        assertThat(Words.score(0.9714)).isEqualTo("0.971");
        assertThat(Words.score(0.9876)).isEqualTo("0.988");
        assertThat(Words.gain(0.9714, 0.9876)).isEqualTo("+0.017");
        assertThat(Words.gain(0.5, 0.25)).isEqualTo("-0.250");
        assertThat(Words.gain(Double.NaN, 0.5)).isEmpty();
    }

    @Test
    void aNumberHasNoDigitsThatSayNothing() {
        assertThat(Words.number(1)).isEqualTo("1");
        assertThat(Words.number(0.75)).isEqualTo("0.75");
        assertThat(Words.number(0.002)).isEqualTo("0.002");
        assertThat(Words.number(1e6)).isEqualTo("1e+06");
        assertThat(Words.number(1.25e-7)).isEqualTo("1.25e-07");
        assertThat(Words.number(100)).isEqualTo("100");
    }

    @Test
    void oneImageIsNotSeveral() {
        assertThat(Words.count(1, "test image")).isEqualTo("1 test image");
        assertThat(Words.count(12, "test image")).isEqualTo("12 test images");
    }
}
