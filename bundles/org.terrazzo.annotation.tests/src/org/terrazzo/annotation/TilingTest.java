// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Ring;

/** Polygons that share their borders cover every pixel exactly once. */
class TilingTest {

    private static final int SIDE = 40;
    private static final int CELLS = 6;

    private final Random random = new Random(5);

    @Test
    void cellsOfAnyShape() {
        for (int round = 0; round < 300; round++) {
            assertTiles(value -> value);
        }
    }

    @Test
    void cellsWithCornersOnPixelCentres() {
        for (int round = 0; round < 300; round++) {
            assertTiles(value -> Math.floor(value) + 0.5);
        }
    }

    /** A net over more than the image, its knots shaken; each mesh is cut into two triangles. */
    private void assertTiles(DoubleUnaryOperator snap) {
        double[][][] knots = knots(snap);
        int[] covered = new int[SIDE * SIDE];
        for (int i = 0; i < CELLS; i++) {
            for (int j = 0; j < CELLS; j++) {
                count(covered, knots[i][j], knots[i + 1][j], knots[i + 1][j + 1]);
                count(covered, knots[i][j], knots[i][j + 1], knots[i + 1][j + 1]);
            }
        }
        assertThat(covered).containsOnly(1);
    }

    private double[][][] knots(DoubleUnaryOperator snap) {
        double[][][] knots = new double[CELLS + 1][CELLS + 1][];
        double mesh = (SIDE + 20.0) / CELLS;
        for (int i = 0; i <= CELLS; i++) {
            for (int j = 0; j <= CELLS; j++) {
                knots[i][j] = new double[] {
                    snap.applyAsDouble(i * mesh - 10 + shake()), snap.applyAsDouble(j * mesh - 10 + shake())
                };
            }
        }
        return knots;
    }

    /** Small enough that no mesh turns inside out. */
    private double shake() {
        return random.nextDouble(-2, 2);
    }

    private void count(int[] covered, double[] a, double[] b, double[] c) {
        Ring ring = random.nextBoolean()
                ? Ring.of(a[0], a[1], b[0], b[1], c[0], c[1])
                : Ring.of(c[0], c[1], b[0], b[1], a[0], a[1]);
        Rasteriser.pixels(Polygon.of(ring), SIDE, SIDE).forEachRun((y, from, to) -> {
            for (int x = from; x < to; x++) {
                covered[y * SIDE + x]++;
            }
        });
    }
}
