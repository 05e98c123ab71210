// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.LabelRaster;

class ObjectScoresTest {

    @Test
    void countsWhatWasFoundMissedAndImagined() {
        ObjectScore score = score(
                0,
                Pictures.of("1110000000", "0000110011", "0000110011"),
                Pictures.of("1100000000", "0000110010", "1000110000"));
        assertThat(score.truePositives()).as("2 of 3 pixels, 4 of 4").isEqualTo(2);
        assertThat(score.falseNegatives()).as("1 of 4 pixels").isEqualTo(1);
        assertThat(score.falsePositives()).as("that pixel, and one alone").isEqualTo(2);
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isEqualTo(2 / 3.0);
        assertThat(score.f1()).isEqualTo(4 / 7.0);
    }

    @Test
    void exactlyHalfIsAMatchAndLessIsNot() {
        assertThat(score(0, Pictures.of("1100"), Pictures.of("1000")).truePositives())
                .isEqualTo(1);
        assertThat(score(0, Pictures.of("11100"), Pictures.of("01110")).truePositives())
                .isEqualTo(1);
        assertThat(score(0, Pictures.of("11000"), Pictures.of("01100")).truePositives())
                .isZero();
    }

    @Test
    void twoExactHalvesMatchOnlyOnce() {
        ObjectScore split = score(0, Pictures.of("1111"), Pictures.of("1101"));
        assertThat(split.truePositives()).isEqualTo(1);
        assertThat(split.falsePositives()).isEqualTo(1);
        ObjectScore halves = score(0, Pictures.of("110110"), Pictures.of("111110"));
        assertThat(halves.truePositives())
                .as("4 of 5 pixels, in two objects of 2 of 5")
                .isZero();
        ObjectScore tie = score(0, Pictures.of("1111", "1111"), Pictures.of("1111", "0000"));
        assertThat(tie.truePositives()).isEqualTo(1);
    }

    @Test
    void onlyObjectsOfTheSameClassMatch() {
        ObjectScores scores = new ObjectScores(1, 2);
        scores.add(Pictures.of("1100"), Pictures.of("2200"), 0);
        assertThat(scores.scores()).allMatch(score -> score.truePositives() == 0);
        assertThat(scores.scores().get(0).falseNegatives()).isEqualTo(1);
        assertThat(scores.scores().get(1).falsePositives()).isEqualTo(1);
    }

    @Test
    void whatIsPredictedOnUnlabelledPixelsIsLeftOut() {
        ObjectScore score = score(0, Pictures.of("110...", "000..."), Pictures.of("110111", "000111"));
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.truePositives()).isEqualTo(1);
    }

    @Test
    void smallObjectsOfEitherSideAreLeftOut() {
        ObjectScore score = score(2, Pictures.of("10110"), Pictures.of("00110"));
        assertThat(score.recall()).isEqualTo(1);
        assertThat(score(2, Pictures.of("00110"), Pictures.of("10110")).precision())
                .isEqualTo(1);
    }

    @Test
    void aPictureAgainstItselfIsPerfect() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            LabelRaster picture = Pictures.random(random, 12, 12, 3);
            ObjectScores scores = new ObjectScores(0, 1, 2);
            scores.add(picture, picture, 0);
            assertThat(scores.scores()).allMatch(score -> score.f1() == 1);
        }
    }

    @Test
    void countsAreWholeWhateverIsCompared() {
        Random random = new Random(2);
        for (int round = 0; round < 500; round++) {
            ObjectScore score = score(0, Pictures.random(random, 6, 6, 2), Pictures.random(random, 6, 6, 2));
            assertThat(score.falsePositives()).isNotNegative();
            assertThat(score.falseNegatives()).isNotNegative();
        }
    }

    @Test
    void imagesAddUp() {
        ObjectScores sum = new ObjectScores(1);
        sum.add(Pictures.of("10"), Pictures.of("10"), 0);
        ObjectScores other = new ObjectScores(1);
        other.add(Pictures.of("10"), Pictures.of("00"), 0);
        sum.add(other);
        assertThat(sum.scores().getFirst().recall()).isEqualTo(0.5);
        assertThatThrownBy(() -> sum.add(new ObjectScores(2))).hasMessageContaining("different classes");
        assertThatThrownBy(() -> sum.add(Pictures.of("1"), Pictures.of("11"), 0))
                .hasMessageContaining("1 x 1");
    }

    @Test
    void nothingThereIsNoScore() {
        assertThat(score(0, Pictures.of("00"), Pictures.of("00")).f1()).isNaN();
    }

    private static ObjectScore score(long minimumArea, LabelRaster truth, LabelRaster predicted) {
        ObjectScores scores = new ObjectScores(1);
        scores.add(truth, predicted, minimumArea);
        return scores.scores().getFirst();
    }
}
