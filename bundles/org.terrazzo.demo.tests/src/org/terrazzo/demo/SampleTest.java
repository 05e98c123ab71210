// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Rasteriser;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Region;
import org.terrazzo.storage.ContentHash;

/** The drawn sample: the same everywhere, its annotations true to its truth. */
class SampleTest {

    private static final MicrographPainter PAINTER = new MicrographPainter(3, 128);

    private static LabelRaster drawn(Micrograph micrograph, List<Region> regions) {
        AnnotationDocument document = AnnotationDocument.empty("a.png", micrograph.side(), micrograph.side())
                .withRegions(regions);
        return Rasteriser.rasterise(document, LabelRaster.UNLABELLED);
    }

    @Test
    void theSameSeedAndNumberGiveTheSameImageOnEveryMachine() {
        Micrograph micrograph = PAINTER.draw(5);
        assertThat(micrograph.grey()).isEqualTo(PAINTER.draw(5).grey());
        assertThat(ContentHash.of(micrograph.grey())).startsWith("769b1e4523077064");
    }

    @Test
    void otherNumbersGiveOtherImages() {
        assertThat(PAINTER.draw(1).grey()).isNotEqualTo(PAINTER.draw(2).grey());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void everyImageHasBothKindsAndGround(int number) {
        LabelRaster truth = new MicrographPainter(7, 320).draw(number).truth();
        assertThat(truth.count(SampleClasses.BACKGROUND)).isGreaterThan(320 * 320 / 4);
        assertThat(truth.count(SampleClasses.ROUND)).isGreaterThan(320 * 320 / 20);
        assertThat(truth.count(SampleClasses.LONG)).isGreaterThan(320 * 320 / 20);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void polygonsDrawnInTheirOrderAreTheWholeTruth(int number) {
        Micrograph micrograph = PAINTER.draw(number);
        assertThat(drawn(micrograph, SampleAnnotations.polygons(micrograph))).isEqualTo(micrograph.truth());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void strokesLabelAPartAndNothingWrongly(int number) {
        Micrograph micrograph = PAINTER.draw(number);
        LabelRaster strokes = drawn(micrograph, SampleAnnotations.strokes(micrograph));
        for (int i = 0; i < strokes.labels().length; i++) {
            int label = strokes.labels()[i] & 0xFF;
            assertThat(label).isIn(LabelRaster.UNLABELLED, micrograph.truth().labels()[i] & 0xFF);
        }
        assertThat(strokes.count(LabelRaster.UNLABELLED)).isBetween(128 * 128 / 2L, 128 * 128 * 95 / 100L);
    }

    @Test
    void anImageTooSmallForCellsIsRefused() {
        assertThatThrownBy(() -> new MicrographPainter(1, 20)).hasMessageContaining("side must be at least 96");
    }
}
