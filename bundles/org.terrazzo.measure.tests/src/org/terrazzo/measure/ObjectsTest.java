// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelRaster;

class ObjectsTest {

    private final LabelRaster picture = Pictures.of("000001", "022001", "022000", "000020", "00000.");

    @Test
    void everyObjectIsMeasured() {
        List<ImageObject> objects = Objects.measure(picture, (x, y) -> 10 * y + x, 1, Set.of(1, 2));
        assertThat(objects).extracting(ImageObject::id).containsExactly(2, 3, 4);
        ImageObject square = objects.get(1);
        assertThat(square.classIndex()).isEqualTo(2);
        assertThat(square.area()).isEqualTo(4);
        assertThat(square.share()).isEqualTo(4 / 30.0);
        assertThat(square.box()).isEqualTo(new Box(1, 1, 2, 2));
        assertThat(square.centroidX()).isEqualTo(2);
        assertThat(square.centroidY()).isEqualTo(2);
        assertThat(square.meanIntensity()).isEqualTo(16.5);
        assertThat(objects.get(0).box()).isEqualTo(new Box(5, 0, 1, 2));
    }

    @Test
    void smallObjectsAndOtherClassesAreLeftOut() {
        assertThat(measure(picture, 2, 1, 2)).extracting(ImageObject::id).containsExactly(2, 3);
        assertThat(measure(picture, 3, 1, 2)).extracting(ImageObject::id).containsExactly(3);
        assertThat(measure(picture, 0, 7)).isEmpty();
        assertThat(measure(picture, 0, 255)).as("no class").isEmpty();
    }

    @Test
    void intensityIsAskedOnlyWhereItCounts() {
        Objects.measure(
                picture,
                (x, y) -> {
                    assertThat(picture.get(x, y)).isEqualTo(2);
                    return Double.NaN;
                },
                2,
                Set.of(2));
    }

    @Test
    void aDiscIsRoundAtEverySize() {
        for (int radius : new int[] {5, 10, 20, 50, 100}) {
            ImageObject disc = disc(radius);
            double perimeter = 2 * Math.sqrt(Math.PI * disc.area()); // of a true disc of the same area
            assertThat(disc.perimeter()).isCloseTo(perimeter, within(0.03 * perimeter));
            assertThat(disc.circularity()).isBetween(0.95, 1.0);
        }
    }

    @Test
    void straightSidesAreMeasuredWithinFivePercent() {
        ImageObject upright = measure(square(200, 0), 0, 1).getFirst();
        assertThat(upright.perimeter()).isBetween(0.94 * 800, 800.0);
        ImageObject tilted = measure(square(200, Math.PI / 8), 0, 1).getFirst();
        assertThat(tilted.perimeter()).isBetween(0.97 * 800, 1.04 * 800);
        assertThat(upright.circularity()).isLessThan(0.9);
    }

    @Test
    void aHoleHasAnEdgeOfItsOwn() {
        double full = measure(ring(40, 0), 0, 1).getFirst().perimeter();
        double ring = measure(ring(40, 20), 0, 1).getFirst().perimeter();
        assertThat(ring).isCloseTo(1.5 * full, within(0.03 * full));
    }

    @Test
    void aSinglePixelIsNoRounderThanADisc() {
        assertThat(measure(Pictures.of("1"), 0, 1).getFirst().circularity()).isEqualTo(1);
    }

    private static ImageObject disc(int radius) {
        return measure(ring(radius, 0), 0, 1).getFirst();
    }

    private static LabelRaster ring(int outer, int inner) {
        int side = 2 * outer + 5;
        double middle = side / 2.0 + 0.3;
        return picture(side, (x, y) -> {
            double distance = Math.hypot(x + 0.5 - middle, y + 0.5 - middle);
            return distance < outer && distance >= inner ? 1 : 0;
        });
    }

    private static LabelRaster square(int length, double angle) {
        int side = 2 * length;
        return picture(side, (x, y) -> {
            double u = (x + 0.5 - length) * Math.cos(angle) + (y + 0.5 - length) * Math.sin(angle);
            double v = (y + 0.5 - length) * Math.cos(angle) - (x + 0.5 - length) * Math.sin(angle);
            return Math.abs(u) < length / 2.0 && Math.abs(v) < length / 2.0 ? 1 : 0;
        });
    }

    private static LabelRaster picture(int side, Intensity classes) {
        byte[] labels = new byte[side * side];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) classes.at(i % side, i / side);
        }
        return LabelRaster.of(side, side, labels);
    }

    private static List<ImageObject> measure(LabelRaster picture, long minimumArea, Integer... classes) {
        return Objects.measure(picture, (x, y) -> Double.NaN, minimumArea, Set.of(classes));
    }
}
