// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LabelRasterTest {

    private final LabelRaster raster = LabelRaster.of(3, 2, new byte[] {0, 1, (byte) 255, 1, 1, (byte) 200});

    @Test
    void tellsEveryPixelsLabel() {
        assertThat(raster.get(2, 0)).isEqualTo(LabelRaster.UNLABELLED);
        assertThat(raster.get(2, 1)).isEqualTo(200);
        assertThat(raster.row(1, new byte[3])).containsExactly(1, 1, (byte) 200);
        assertThat(raster.box()).isEqualTo(new Box(0, 0, 3, 2));
        assertThatThrownBy(() -> raster.get(3, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> raster.get(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void countsItsLabels() {
        assertThat(raster.count(1)).isEqualTo(3);
        assertThat(raster.count(200)).isEqualTo(1);
        assertThat(raster.histogram()).hasSize(256).contains(3);
        assertThat(raster.histogram()[255]).isEqualTo(1);
    }

    @Test
    void givesThePixelsOfAClass() {
        assertThat(raster.pixels(1)).isEqualTo(PixelSet.of(0, 1, 2, 1, 0, 2));
        assertThat(raster.pixels(9)).isEqualTo(PixelSet.EMPTY);
    }

    @Test
    void isPaintedRunByRunAndClippedToItsEdges() {
        LabelRaster.Painter painter = new LabelRaster.Painter(3, 2, 255);
        painter.value(0).run(0, -5, 99);
        painter.value(1).run(0, 1, 2);
        PixelSet.of(1, 0, 2, 7, 0, 3, -1, 0, 3).forEachRun(painter);
        painter.value(200).run(1, 2, 3);
        assertThat(painter.finish())
                .isEqualTo(LabelRaster.of(3, 2, new byte[] {0, 1, 0, 1, 1, (byte) 200}))
                .isNotEqualTo(raster);
    }

    @Test
    void sizesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> LabelRaster.of(2, 2, new byte[3])).hasMessage("3 labels do not make 2 x 2 pixels");
        assertThatThrownBy(() -> LabelRaster.filled(0, 2, 0)).hasMessageContaining("0 x 2");
        assertThatThrownBy(() -> LabelRaster.filled(1 << 16, 1 << 16, 0)).hasMessageContaining("65536 x 65536");
        assertThatThrownBy(() -> LabelRaster.filled(1, 1, 256)).hasMessageContaining("0..255");
    }
}
