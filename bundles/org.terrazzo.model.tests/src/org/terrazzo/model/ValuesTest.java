// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ValuesTest {

    private static final Polygon TRIANGLE = Polygon.of(Ring.of(0, 0, 1, 0, 0, 1));
    private static final Origin ADA = new Origin.Person("ada");

    @Test
    void aDisplayRangeMapsSamplesToFractionsWithoutLeavingThem() {
        DisplayRange range = new DisplayRange(100, 300);
        assertThat(range.fraction(200)).isEqualTo(0.5);
        assertThat(range.fraction(99)).isZero();
        assertThat(range.fraction(65_535)).isEqualTo(1);
        assertThat(range.fraction(Double.NaN)).isZero();
        assertThat(DisplayRange.FULL_8.fraction(255)).isEqualTo(1);
    }

    @Test
    void aDisplayRangeRunsUpwards() {
        assertThatThrownBy(() -> new DisplayRange(1, 1)).hasMessageContaining("from 1.0 to 1.0");
        assertThatThrownBy(() -> new DisplayRange(Double.NaN, 1)).hasMessageContaining("from NaN");
        assertThatThrownBy(() -> new DisplayRange(0, Double.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
    }

    @Test
    void splitsHaveNamesForFilesAndCommands() {
        assertThat(Split.VALIDATION.key()).isEqualTo("validation");
        assertThat(Split.ofKey("test")).contains(Split.TEST);
        assertThat(Split.ofKey("TEST")).isEmpty();
    }

    @Test
    void aRegionChangesItsClassOrShapeAndStaysItself() {
        Region region = new Region("r1", 2, TRIANGLE, ADA);
        assertThat(region.withClass(3)).isEqualTo(new Region("r1", 3, TRIANGLE, ADA));
        Origin corrected = new Origin.Corrected("run-001", "ada");
        assertThat(region.withGeometry(PixelSet.EMPTY, corrected))
                .isEqualTo(new Region("r1", 2, PixelSet.EMPTY, corrected));
    }

    @Test
    void aRegionNeedsAnIdAClassAndSomebodyWhoDrewIt() {
        assertThatThrownBy(() -> new Region(" ", 0, TRIANGLE, ADA)).hasMessage("the id is empty");
        assertThatThrownBy(() -> new Region("r1", 255, TRIANGLE, ADA)).hasMessageContaining("'r1' must be 0..254");
        assertThatThrownBy(() -> new Region("r1", 0, null, ADA)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Origin.Person("")).hasMessage("the name is empty");
        assertThatThrownBy(() -> new Origin.Model(null)).isInstanceOf(NullPointerException.class);
    }
}
