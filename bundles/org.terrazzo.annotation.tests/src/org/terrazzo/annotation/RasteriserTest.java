// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.Box;
import org.terrazzo.model.Geometry;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;

class RasteriserTest {

    private static final Origin ADA = new Origin.Person("ada");

    @Test
    void aPolygonCoversThePixelsWhoseCentresAreInside() {
        assertThat(pixels(Ring.of(0.4, 0.4, 2.6, 0.4, 2.6, 1.6, 0.4, 1.6))).isEqualTo(PixelSet.of(0, 0, 3, 1, 0, 3));
        assertThat(pixels(Ring.of(0.6, 0.6, 2.4, 0.6, 2.4, 1.4, 0.6, 1.4))).isEqualTo(PixelSet.EMPTY);
        assertThat(pixels(Ring.of(0, 0, 4, 0, 4, 4, 0, 4))).isEqualTo(PixelSet.of(new Box(0, 0, 4, 4)));
    }

    @Test
    void aCentreOnAnEdgeBelongsToTheRightAndToBelow() {
        assertThat(pixels(Ring.of(1.5, 1.5, 3.5, 1.5, 3.5, 3.5, 1.5, 3.5))).isEqualTo(PixelSet.of(new Box(1, 1, 2, 2)));
        assertThat(pixels(Ring.of(0.5, 0.5, 3.5, 3.5, 0.5, 3.5))).isEqualTo(PixelSet.of(1, 0, 1, 2, 0, 2));
        assertThat(pixels(Ring.of(0.5, 0.5, 3.5, 0.5, 3.5, 3.5))).isEqualTo(PixelSet.of(0, 0, 3, 1, 1, 3, 2, 2, 3));
    }

    @Test
    void whatLiesInAnEvenNumberOfRingsIsAHole() {
        Ring outer = Ring.of(0, 0, 5, 0, 5, 3, 0, 3);
        Ring inner = Ring.of(1, 1, 3, 1, 3, 2, 1, 2);
        Polygon withHole = new Polygon(outer, List.of(inner));
        assertThat(Rasteriser.pixels(withHole, 9, 9)).isEqualTo(PixelSet.of(0, 0, 5, 1, 0, 1, 1, 3, 5, 2, 0, 5));
        assertThat(Rasteriser.pixels(new Polygon(outer, List.of(inner, inner)), 9, 9))
                .isEqualTo(pixels(outer));
    }

    @Test
    void outsideOfTheImageThereIsNothing() {
        Ring everywhere = Ring.of(-1e7, -1e7, 1e7, -1e7, 1e7, 1e7, -1e7, 1e7);
        assertThat(pixels(everywhere)).isEqualTo(PixelSet.of(new Box(0, 0, 9, 9)));
        assertThat(pixels(Ring.of(-9, 0, -1, 0, -1, 9))).isEqualTo(PixelSet.EMPTY);
        assertThat(pixels(Ring.of(9, 0, 20, 0, 20, 9))).isEqualTo(PixelSet.EMPTY);
        assertThat(Rasteriser.pixels(PixelSet.of(3, -4, 40), 9, 9)).isEqualTo(PixelSet.of(3, 0, 9));
    }

    @Test
    void aPartIsWhatTheWholeShowsThere() {
        int side = 24;
        RandomPolygons polygons = new RandomPolygons(new Random(2), side);
        AnnotationDocument document = AnnotationDocument.empty("a.png", side, side)
                .withRegions(List.of(
                        new Region("r1", 1, polygons.next(), ADA),
                        new Region("r2", 2, PixelSet.of(new Box(3, 4, 9, 5)), ADA),
                        new Region("r3", 3, polygons.next(), ADA)));
        LabelRaster whole = Rasteriser.rasterise(document, 7);
        Box part = new Box(5, 6, 11, 13);
        LabelRaster cut = Rasteriser.rasterise(document, 7, part);
        for (int y = 0; y < part.height(); y++) {
            for (int x = 0; x < part.width(); x++) {
                assertThat(cut.get(x, y)).isEqualTo(whole.get(part.x() + x, part.y() + y));
            }
        }
    }

    @Test
    void randomPolygonsEqualThePlainReference() {
        int side = 24;
        RandomPolygons polygons = new RandomPolygons(new Random(1), side);
        for (int round = 0; round < 5000; round++) {
            Polygon polygon = polygons.next();
            assertThat(Rasteriser.pixels(polygon, side, side + 3))
                    .as(() -> "shell " + List.of(polygon.shell().coordinates()))
                    .isEqualTo(PlainFill.pixels(polygon, side, side + 3));
        }
    }

    @Test
    void aLaterRegionCoversAnEarlierOne() {
        AnnotationDocument document = document(
                region("r1", 1, PixelSet.of(0, 0, 3, 1, 0, 3)),
                region("r2", 2, Polygon.of(Ring.of(1, 0, 4, 0, 4, 1, 1, 1))),
                region("r3", 0, PixelSet.of(1, 2, 3)));
        assertThat(Rasteriser.rasterise(document, LabelRaster.UNLABELLED))
                .isEqualTo(LabelRaster.of(4, 2, new byte[] {1, 2, 2, 2, 1, 1, 0, (byte) 255}));
        assertThat(Rasteriser.rasterise(document, 0).get(3, 1)).isZero();
    }

    @Test
    void aDocumentIsDrawnAsItsGeometriesAreOneByOne() {
        RandomPolygons polygons = new RandomPolygons(new Random(2), 20);
        for (int round = 0; round < 300; round++) {
            Region below = region("r1", 3, polygons.next());
            Region above = region("r2", 5, polygons.next());
            AnnotationDocument document =
                    AnnotationDocument.empty("a.png", 20, 20).withRegions(List.of(below, above));
            PixelSet covered = Rasteriser.pixels(above.geometry(), 20, 20);
            LabelRaster labels = Rasteriser.rasterise(document, 255);
            assertThat(labels.pixels(5)).isEqualTo(covered);
            assertThat(labels.pixels(3))
                    .isEqualTo(Rasteriser.pixels(below.geometry(), 20, 20).subtract(covered));
        }
    }

    @Test
    void aHundredThousandCornersOnALargeImageAreNoTrouble() {
        int corners = 100_000;
        double[] xy = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double radius = 8000 + 150 * Math.sin(900 * angle);
            xy[2 * i] = 8192 + radius * Math.cos(angle);
            xy[2 * i + 1] = 8192 + radius * Math.sin(angle);
        }
        Ring flower = Ring.of(xy);
        long area = Rasteriser.pixels(Polygon.of(flower), 16_384, 16_384).area();
        assertThat((double) area).isBetween(0.9999 * flower.signedArea(), 1.0001 * flower.signedArea());
    }

    private static PixelSet pixels(Ring ring) {
        return Rasteriser.pixels(Polygon.of(ring), 9, 9);
    }

    private static Region region(String id, int classIndex, Geometry geometry) {
        return new Region(id, classIndex, geometry, ADA);
    }

    private static AnnotationDocument document(Region... regions) {
        return AnnotationDocument.empty("a.png", 4, 2).withRegions(List.of(regions));
    }
}
