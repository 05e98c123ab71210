// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.terrazzo.model.Box;

class LabColoursTest {

    @ParameterizedTest
    @CsvSource({
        "000000, 0, 0, 0",
        "FFFFFF, 100, 0, 0",
        "FF0000, 53.24, 80.09, 67.20",
        "00FF00, 87.73, -86.18, 83.18",
        "0000FF, 32.30, 79.19, -107.86",
        "777777, 50.03, 0, 0"
    })
    void coloursHaveTheirPlacesInTheSpace(String rgb, float lightness, float a, float b) {
        LabColours colours = new LabColours(ColourBlock.of(new Box(0, 0, 1, 1), new int[] {Integer.parseInt(rgb, 16)}));
        Offset<Float> near = Offset.offset(0.02f);
        assertThat(colours.lightness(0)).isEqualTo(lightness, near);
        assertThat(colours.a(0)).isEqualTo(a, near);
        assertThat(colours.b(0)).isEqualTo(b, near);
    }
}
