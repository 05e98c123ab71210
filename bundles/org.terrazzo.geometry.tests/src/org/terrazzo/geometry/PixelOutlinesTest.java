// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrazzo.annotation.Geometries;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

class PixelOutlinesTest {

    @Test
    void aRowOfPixelsIsARectangle() {
        assertThat(PixelOutlines.polygons(PixelSet.of(3, 2, 7)))
                .containsExactly(Polygon.of(Ring.of(2, 3, 7, 3, 7, 4, 2, 4)));
        assertThat(PixelOutlines.polygons(PixelSet.EMPTY)).isEmpty();
    }

    @Test
    void aFrameKeepsItsHole() {
        PixelSet frame = PixelSet.of(new Box(0, 0, 5, 5)).subtract(PixelSet.of(new Box(1, 2, 3, 1)));
        assertThat(PixelOutlines.polygons(frame)).singleElement().satisfies(polygon -> {
            assertThat(polygon.shell().bounds()).isEqualTo(new Box(0, 0, 5, 5));
            assertThat(polygon.holes()).singleElement().extracting(Ring::bounds).isEqualTo(new Box(1, 2, 3, 1));
        });
    }

    @Test
    void pixelsThatShareOnlyACornerAreTwoPolygons() {
        assertThat(PixelOutlines.polygons(PixelSet.of(0, 0, 1, 1, 1, 2))).hasSize(2);
    }

    /** An open ring of pixels whose ends touch at a corner: the border comes by that corner twice. */
    @Test
    void aBorderThatTouchesItselfIsCutIntoShellAndHole() {
        PixelSet hook = PixelSet.of(0, 0, 3, 1, 0, 1, 1, 2, 3, 2, 0, 2);
        assertThat(PixelOutlines.polygons(hook)).singleElement().satisfies(polygon -> {
            assertThat(polygon.holes()).hasSize(1);
            assertThat(Geometries.isValid(polygon)).isTrue();
        });
    }

    @Test
    void maskToPolygonToMaskGivesTheSamePixels() {
        RandomShapes shapes = new RandomShapes(new Random(21), 40);
        for (int round = 0; round < 1500; round++) {
            PixelSet pixels = (round % 2 == 0 ? shapes.scatter() : shapes.blots()).clip(new Box(0, 0, 60, 60));
            List<Polygon> polygons = PixelOutlines.polygons(pixels);
            assertThat(polygons).allMatch(Geometries::isValid);
            assertThat(Areas.pixels(polygons, 60, 60)).isEqualTo(pixels);
            assertThat(Areas.of(polygons)).isEqualTo(pixels.area());
        }
    }
}
