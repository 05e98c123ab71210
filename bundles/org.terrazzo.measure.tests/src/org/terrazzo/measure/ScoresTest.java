// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.LabelRaster;

class ScoresTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    private final LabelRaster truth = Pictures.of("0001", "0011", "..22");
    private final LabelRaster predicted = Pictures.of("0011", "0.01", "1222");

    @Test
    void theMatrixCountsTruthAgainstPrediction() {
        ConfusionMatrix matrix = matrix();
        long[][] counts = {{3, 1, 0, 0, 1}, {1, 2, 0, 0, 0}, {0, 0, 2, 0, 0}, {0, 0, 0, 0, 0}};
        assertThat(matrix.counts()).isDeepEqualTo(counts);
        assertThat(matrix.count(0, 1)).isEqualTo(1);
        assertThatThrownBy(() -> matrix.count(0, 255)).hasMessage("there is no class 255");
    }

    @Test
    void scoresOfAClassFollowFromItsHitsAndMisses() {
        ClassScore first = Scores.of(matrix()).classes().getFirst(); // TP 3, FP 1, FN 2, TN 4
        assertThat(first.classIndex()).isZero();
        assertThat(first.iou()).isEqualTo(3 / 6.0, ROUNDING);
        assertThat(first.dice()).isEqualTo(6 / 9.0, ROUNDING);
        assertThat(first.precision()).isEqualTo(3 / 4.0, ROUNDING);
        assertThat(first.recall()).isEqualTo(3 / 5.0, ROUNDING);
        assertThat(first.accuracy()).isEqualTo(7 / 10.0, ROUNDING);
        assertThat(first.truthPixels()).isEqualTo(5);
        assertThat(first.predictedPixels()).isEqualTo(4);
    }

    @Test
    void aClassThatIsNowhereHasNoScoreAndNoPartInTheMeans() {
        Scores scores = Scores.of(matrix());
        assertThat(scores.classes().get(3).iou()).isNaN();
        assertThat(scores.classes().get(3).recall()).isNaN();
        assertThat(scores.meanIou()).isEqualTo((3 / 6.0 + 2 / 4.0 + 1) / 3, ROUNDING);
        assertThat(scores.meanDice()).isEqualTo((6 / 9.0 + 4 / 6.0 + 1) / 3, ROUNDING);
        assertThat(scores.pixelAccuracy()).isEqualTo(7 / 10.0, ROUNDING);
        assertThat(scores.meanClassAccuracy()).isEqualTo((3 / 5.0 + 2 / 3.0 + 1) / 3, ROUNDING);
    }

    @Test
    void aClassThatIsOnlyPredictedCountsAsZero() {
        ConfusionMatrix matrix = new ConfusionMatrix(0, 1);
        matrix.add(Pictures.of("00"), Pictures.of("01"));
        Scores scores = Scores.of(matrix);
        assertThat(scores.meanIou()).isEqualTo(0.25);
        assertThat(scores.meanClassAccuracy()).isEqualTo(0.5);
    }

    @Test
    void nothingToCompareGivesNoScores() {
        Scores scores = Scores.of(new ConfusionMatrix(0, 1));
        assertThat(scores.meanIou()).isNaN();
        assertThat(scores.pixelAccuracy()).isNaN();
    }

    @Test
    void imagesAddUp() {
        ConfusionMatrix sum = matrix();
        sum.add(matrix());
        assertThat(sum.count(2, 2)).isEqualTo(4);
        assertThatThrownBy(() -> sum.add(new ConfusionMatrix(0, 1))).hasMessageContaining("different classes");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> matrix().add(truth, Pictures.of("0")))
                .hasMessage("the truth is 4 x 3, the prediction 1 x 1");
        assertThatThrownBy(() -> new ConfusionMatrix(1, 1)).hasMessageContaining("the class 1");
        assertThatThrownBy(() -> new ConfusionMatrix(255)).hasMessageContaining("the class 255");
    }

    private ConfusionMatrix matrix() {
        ConfusionMatrix matrix = new ConfusionMatrix(0, 1, 2, 7);
        matrix.add(truth, predicted);
        return matrix;
    }
}
