// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/** Polygons of every unpleasant kind: crossing themselves, degenerate, far outside, through pixel centres. */
record RandomPolygons(Random random, int side) {

    private static final List<DoubleUnaryOperator> KINDS = List.of(
            value -> value,
            Math::rint,
            value -> Math.floor(value) + 0.5,
            value -> Math.rint(value * 4) / 4,
            value -> (value - 5) * 1000,
            value -> Math.rint(value / 5) * 5,
            value -> Math.floor(value) + 0.5 + Math.ulp(value));

    Polygon next() {
        List<Ring> holes =
                IntStream.range(0, random.nextInt(3)).mapToObj(i -> ring()).toList();
        return new Polygon(ring(), holes);
    }

    private Ring ring() {
        DoubleUnaryOperator alongX = KINDS.get(random.nextInt(KINDS.size()));
        DoubleUnaryOperator alongY = KINDS.get(random.nextInt(KINDS.size()));
        double[] xy = new double[2 * random.nextInt(4, 12)];
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] = alongX.applyAsDouble(anywhere());
            xy[i + 1] = alongY.applyAsDouble(anywhere());
        }
        xy[0] += 0.125; // so that the last corner never repeats the first
        return Ring.of(xy);
    }

    private double anywhere() {
        return random.nextDouble(-0.3 * side, 1.3 * side);
    }
}
