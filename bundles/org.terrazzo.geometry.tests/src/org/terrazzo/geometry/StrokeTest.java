// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;

class StrokeTest {

    private static final Box IMAGE = new Box(0, 0, 200, 150);
    private static final Box LARGE = new Box(0, 0, 16_384, 16_384);

    @ParameterizedTest
    @EnumSource
    void theSmallestBrushCoversThePixelUnderThePointer(Brush.Shape shape) {
        assertThat(new Brush(shape, 1).stamp(3.01, 7.99, IMAGE)).isEqualTo(PixelSet.of(7, 3, 4));
    }

    @Test
    void aSquareCoversItsSideSquared() {
        for (int side = 1; side < 40; side++) {
            assertThat(new Brush(Brush.Shape.SQUARE, side)
                            .stamp(99.7, 77.2, IMAGE)
                            .area())
                    .isEqualTo(side * side);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aThinDiagonalLineIsOnePixelWide(Brush.Shape shape) {
        assertThat(new Brush(shape, 1)
                        .sweep(new Point(3, 3), new Point(23, 23), IMAGE)
                        .area())
                .isEqualTo(21);
    }

    @Test
    void aDiscCoversTheCentresWithinItsRadius() {
        Random random = new Random(31);
        for (int round = 0; round < 300; round++) {
            int diameter = random.nextInt(1, 60);
            double x = random.nextDouble(200);
            double y = random.nextDouble(150);
            double centreX = diameter % 2 == 1 ? Math.floor(x) + 0.5 : Math.rint(x);
            double centreY = diameter % 2 == 1 ? Math.floor(y) + 0.5 : Math.rint(y);
            assertThat(new Brush(Brush.Shape.DISC, diameter).stamp(x, y, IMAGE))
                    .isEqualTo(PixelSet.where(
                            200, 150, (i, j) -> Math.hypot(i + 0.5 - centreX, j + 0.5 - centreY) <= diameter / 2.0));
        }
    }

    /** The distance of a pixel's centre from the line is worked out in another way here. */
    @Test
    void aSweptDiscCoversTheCentresWithinItsRadiusOfTheLine() {
        Random random = new Random(32);
        for (int round = 0; round < 300; round++) {
            int diameter = 2 * random.nextInt(1, 30);
            Point from = new Point(random.nextInt(200), random.nextInt(150));
            Point to = new Point(random.nextInt(200), random.nextInt(150));
            PixelSet near = PixelSet.where(200, 150, (i, j) -> distance(from, to, i, j) < diameter / 2.0 - 1e-9);
            PixelSet far = PixelSet.where(200, 150, (i, j) -> distance(from, to, i, j) < diameter / 2.0 + 1e-9);
            PixelSet swept = new Brush(Brush.Shape.DISC, diameter).sweep(from, to, IMAGE);
            assertThat(near.subtract(swept).area()).isZero();
            assertThat(swept.subtract(far).area()).isZero();
        }
    }

    private static double distance(Point from, Point to, int i, int j) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : ((i + 0.5 - from.x()) * dx + (j + 0.5 - from.y()) * dy) / square;
        double share = Math.max(0, Math.min(1, along));
        return new Point(from.x() + share * dx, from.y() + share * dy).distance(i + 0.5, j + 0.5);
    }

    @ParameterizedTest
    @EnumSource
    void aFastStrokeOfAnyBrushLeavesNoGap(Brush.Shape shape) {
        Random random = new Random(33);
        for (int round = 0; round < 200; round++) {
            Brush brush = new Brush(shape, random.nextInt(1, 9));
            Stroke stroke = new Stroke(brush, IMAGE);
            for (int i = 0; i < 5; i++) {
                stroke.to(random.nextDouble(200), random.nextDouble(150));
            }
            int[] parts = RunParts.of(stroke.pixels().runs(), true);
            assertThat(parts).containsOnly(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStepsTogetherAreTheStroke(Brush.Shape shape) {
        Random random = new Random(34);
        for (int round = 0; round < 100; round++) {
            Stroke stroke = new Stroke(new Brush(shape, random.nextInt(1, 50)), IMAGE);
            PixelSet together = PixelSet.EMPTY;
            PixelSet plain = PixelSet.EMPTY;
            Point last = null;
            for (int i = 0; i < 12; i++) {
                Point point = new Point(random.nextDouble(-50, 250), random.nextDouble(-50, 200));
                PixelSet fresh = stroke.to(point.x(), point.y());
                assertThat(fresh.intersect(together).isEmpty()).isTrue();
                together = together.union(fresh);
                plain = plain.union(brushed(stroke, last == null ? point : last, point));
                last = point;
            }
            assertThat(stroke.pixels()).isEqualTo(together).isEqualTo(plain);
        }
    }

    private static PixelSet brushed(Stroke stroke, Point from, Point to) {
        return stroke.brush().sweep(from, to, IMAGE);
    }

    @Test
    void theLargestBrushPaintsOverALargeImage() {
        Stroke stroke = new Stroke(new Brush(Brush.Shape.DISC, 2000), LARGE);
        stroke.to(-500, 8000);
        stroke.to(17_000, 8000);
        assertThat(stroke.pixels().area()).isEqualTo(2000L * 16_384);
        assertThat(stroke.to(9000, 8000)).isEqualTo(PixelSet.EMPTY);
    }

    @Test
    void aBrushHasASize() {
        assertThatThrownBy(() -> new Brush(Brush.Shape.DISC, 0)).hasMessageContaining("0 pixels wide");
    }
}
