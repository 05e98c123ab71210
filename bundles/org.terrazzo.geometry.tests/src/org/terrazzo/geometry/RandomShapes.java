// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/** Polygons that cross themselves, polygons that do not, and pixel sets, in and around a square. */
record RandomShapes(Random random, int side) {

    private static final List<DoubleUnaryOperator> GRIDS =
            List.of(value -> value, Math::rint, value -> Math.floor(value) + 0.5, value -> Math.rint(value / 5) * 5);

    /** Crosses itself more often than not, and so do its holes. */
    Polygon tangle() {
        List<Ring> holes = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> tangledRing())
                .toList();
        return new Polygon(tangledRing(), holes);
    }

    private Ring tangledRing() {
        DoubleUnaryOperator grid = GRIDS.get(random.nextInt(GRIDS.size()));
        double[] xy = random.doubles(2L * random.nextInt(4, 12), -0.2 * side, 1.2 * side)
                .map(grid)
                .toArray();
        xy[0] += 0.125; // so that the last corner never repeats the first
        return Ring.of(xy);
    }

    /** A valid polygon round a point; with a hole every other time. */
    Polygon star() {
        double x = random.nextDouble(0.3 * side, 0.7 * side);
        double y = random.nextDouble(0.3 * side, 0.7 * side);
        Ring shell = starRing(x, y, 0.15 * side, 0.4 * side);
        List<Ring> holes = random.nextBoolean() ? List.of() : List.of(starRing(x, y, 0.05 * side, 0.14 * side));
        return new Polygon(shell, holes);
    }

    private Ring starRing(double x, double y, double least, double most) {
        int corners = random.nextInt(12, 20); // so many that the least radius of the shell stays outside of the hole
        double[] xy = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double radius = random.nextDouble(least, most) / Math.cos(Math.PI / 12);
            xy[2 * i] = x + radius * Math.cos(2 * Math.PI * i / corners);
            xy[2 * i + 1] = y + radius * Math.sin(2 * Math.PI * i / corners);
        }
        return Ring.of(xy);
    }

    /** Scattered pixels of a share between none and all. */
    PixelSet scatter() {
        double share = random.nextDouble();
        int left = random.nextInt(-9, 9);
        int top = random.nextInt(-9, 9);
        return PixelSet.where(random.nextInt(1, side), random.nextInt(1, side), (x, y) -> random.nextDouble() < share)
                .translate(left, top);
    }

    /** Discs and squares upon each other. */
    PixelSet blots() {
        PixelSet pixels = PixelSet.EMPTY;
        Box box = new Box(0, 0, side, side);
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            Brush brush = new Brush(Brush.Shape.values()[i % 2], random.nextInt(1, side / 2));
            PixelSet stamp = brush.stamp(random.nextDouble(side), random.nextDouble(side), box);
            pixels = random.nextInt(3) == 0 ? pixels.subtract(stamp) : pixels.union(stamp);
        }
        return pixels;
    }
}
