// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

class GeometriesTest {

    private static final Ring SQUARE = Ring.of(0, 0, 9, 0, 9, 9, 0, 9);
    private static final Ring INSIDE = Ring.of(2, 2, 4, 2, 4, 4, 2, 4);

    @Test
    void aValidPolygonStaysAsItIs() {
        Polygon polygon = new Polygon(SQUARE, List.of(INSIDE));
        assertThat(Geometries.isValid(polygon)).isTrue();
        assertThat(Geometries.mended(polygon)).containsExactly(polygon);
    }

    @Test
    void aBowTieBecomesTwoTriangles() {
        Polygon bowTie = Polygon.of(Ring.of(0, 0, 8, 8, 8, 0, 0, 8));
        assertThat(Geometries.isValid(bowTie)).isFalse();
        assertThat(Geometries.mended(bowTie)).hasSize(2).allMatch(Geometries::isValid);
        assertSamePixels(bowTie, 9);
    }

    @Test
    void aLineThatGoesRoundTwiceCutsAHole() {
        Polygon twice = Polygon.of(Ring.of(0, 0, 9, 0, 9, 9, 0, 9, 0, 1, 6, 1, 6, 6, 1, 6, 1, 0.5, 0, 0.5));
        assertThat(Geometries.isValid(twice)).isFalse();
        assertSamePixels(twice, 9);
    }

    @Test
    void aHoleOutsideOfTheShellIsAPartOfItsOwn() {
        Polygon apart = new Polygon(INSIDE, List.of(Ring.of(6, 6, 8, 6, 8, 8)));
        assertThat(Geometries.mended(apart)).hasSize(2);
        assertSamePixels(apart, 9);
    }

    @Test
    void holesSurviveMending() {
        Polygon crossing = new Polygon(Ring.of(0, 0, 9, 0, 9, 9, 5, 9, 7, 7, 8, 9, 0, 9), List.of(INSIDE));
        List<Polygon> mended = Geometries.mended(crossing);
        assertThat(mended).anyMatch(part -> part.holes().size() == 1);
        assertSamePixels(crossing, 9);
    }

    @Test
    void whatEnclosesNothingIsNothing() {
        assertThat(Geometries.mended(Polygon.of(Ring.of(0, 0, 4, 4, 8, 8)))).isEmpty();
        assertThat(Geometries.mended(new Polygon(SQUARE, List.of(SQUARE)))).isEmpty();
    }

    @Test
    void randomTanglesKeepTheirPixels() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            Polygon tangle = Polygon.of(Ring.of(random.doubles(16, -5, 35).toArray()));
            assertThat(Geometries.mended(tangle)).allMatch(Geometries::isValid);
            assertSamePixels(tangle, 30);
        }
    }

    /** None of the parts overlaps another, and together they are what the polygon was. */
    private static void assertSamePixels(Polygon polygon, int side) {
        PixelSet together = PixelSet.EMPTY;
        long area = 0;
        for (Polygon part : Geometries.mended(polygon)) {
            PixelSet pixels = Rasteriser.pixels(part, side, side);
            together = together.union(pixels);
            area += pixels.area();
        }
        assertThat(together).isEqualTo(Rasteriser.pixels(polygon, side, side));
        assertThat(area).isEqualTo(together.area());
    }
}
