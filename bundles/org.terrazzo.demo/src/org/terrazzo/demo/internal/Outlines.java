// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import java.util.Random;
import org.terrazzo.model.Ring;

/** Borders of cells, as polygons fine enough to look smooth. */
final class Outlines {

    private static final int VERTICES = 48;

    private Outlines() {}

    /** An ellipse with a wavy border. */
    static Ring blob(Random random, double x, double y, double angle, double half, double otherHalf) {
        double[] wave = wave(random, 0.035);
        double[] points = new double[2 * VERTICES];
        for (int i = 0; i < VERTICES; i++) {
            double t = 2 * StrictMath.PI * i / VERTICES;
            double swell = 1 + swell(wave, t);
            place(points, i, x, y, angle, swell * half * StrictMath.cos(t), swell * otherHalf * StrictMath.sin(t));
        }
        return ring(points);
    }

    /** A spindle along a bent axis; {@code bend} is how far its ends lie beside the axis, pixels. */
    static Ring spindle(Random random, double x, double y, double angle, double half, double thickness, double bend) {
        double[] wave = wave(random, 0.06);
        double[] points = new double[2 * VERTICES];
        for (int i = 0; i < VERTICES; i++) {
            double t = 2 * StrictMath.PI * i / VERTICES;
            double along = StrictMath.cos(t);
            double across = StrictMath.signum(StrictMath.sin(t)) * StrictMath.pow(Math.abs(StrictMath.sin(t)), 0.85);
            double bow = bend * (along * along - 0.4);
            place(points, i, x, y, angle, half * along, bow + thickness * across * (1 + swell(wave, t)));
        }
        return ring(points);
    }

    private static Ring ring(double[] points) {
        return Ring.of(points);
    }

    private static void place(double[] points, int i, double x, double y, double angle, double u, double v) {
        points[2 * i] = x + u * StrictMath.cos(angle) - v * StrictMath.sin(angle);
        points[2 * i + 1] = y + u * StrictMath.sin(angle) + v * StrictMath.cos(angle);
    }

    private static double[] wave(Random random, double strength) {
        double[] wave = new double[6];
        for (int k = 0; k < 3; k++) {
            wave[2 * k] = strength * random.nextGaussian() / (1 + k * 0.5);
            wave[2 * k + 1] = random.nextDouble() * 2 * StrictMath.PI;
        }
        return wave;
    }

    private static double swell(double[] wave, double t) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            sum += wave[2 * k] * StrictMath.cos((k + 2) * t + wave[2 * k + 1]);
        }
        return Math.clamp(sum, -0.25, 0.25);
    }
}
