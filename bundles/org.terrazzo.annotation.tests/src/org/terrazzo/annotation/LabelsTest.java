// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Region;

/** The region under a pixel is the one that rasterising shows there. */
class LabelsTest {

    private static final int SIDE = 60;

    @Test
    void everyPixelAgreesWithTheRaster() {
        AnnotationDocument document = document(new Random(3));
        LabelRaster raster = Rasteriser.rasterise(document, LabelRaster.UNLABELLED);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int label = Labels.at(document, x, y).map(Region::classIndex).orElse(LabelRaster.UNLABELLED);
                assertThat(label).as("pixel %d, %d", x, y).isEqualTo(raster.get(x, y));
            }
        }
    }

    private static AnnotationDocument document(Random random) {
        RandomPolygons polygons = new RandomPolygons(random, SIDE);
        Origin person = new Origin.Person("ada");
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            regions.add(new Region("r" + i, i, polygons.next(), person));
        }
        regions.add(7, new Region("pixels", 30, PixelSet.of(5, 3, 50, 6, 0, 60, 40, 20, 21), person));
        return AnnotationDocument.empty("a.png", SIDE, SIDE).withRegions(regions);
    }
}
