// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import java.util.Random;

/** What the microscope and its camera add: uneven light, a little blur, noise, and 8 bits. */
public final class Optics {

    private Optics() {}

    public static byte[] expose(Canvas canvas, Random random) {
        blur(canvas, 0.75 + random.nextDouble() * 0.45);
        light(canvas, random);
        double contrast = 1.15 + random.nextDouble() * 0.4;
        double noise = 0.014 + random.nextDouble() * 0.012;
        canvas.change(light -> 0.5 + (light - 0.5) * contrast + random.nextGaussian() * noise * (0.6 + light));
        return bits(canvas);
    }

    private static void light(Canvas canvas, Random random) {
        double angle = random.nextDouble() * 2 * StrictMath.PI;
        double slope = 0.1 + random.nextDouble() * 0.16;
        double lampX = 0.5 + (random.nextDouble() - 0.5) * 0.4;
        double lampY = 0.5 + (random.nextDouble() - 0.5) * 0.4;
        double level = 0.94 + random.nextDouble() * 0.16;
        for (int y = 0; y < canvas.side(); y++) {
            for (int x = 0; x < canvas.side(); x++) {
                double u = (x + 0.5) / canvas.side();
                double v = (y + 0.5) / canvas.side();
                double tilt = slope * ((u - 0.5) * StrictMath.cos(angle) + (v - 0.5) * StrictMath.sin(angle));
                double fall = 0.4 * ((u - lampX) * (u - lampX) + (v - lampY) * (v - lampY));
                canvas.set(x, y, canvas.at(x, y) * (level + tilt - fall));
            }
        }
    }

    /** Gaussian, first along rows, then along columns; at the border the outermost pixels are repeated. */
    private static void blur(Canvas canvas, double deviation) {
        double[] kernel = kernel(deviation);
        float[] rows = new float[canvas.light().length];
        convolve(canvas.light(), rows, canvas.side(), kernel, true);
        convolve(rows, canvas.light(), canvas.side(), kernel, false);
    }

    private static double[] kernel(double deviation) {
        int reach = (int) Math.ceil(3 * deviation);
        double[] kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = StrictMath.exp(-i * i / (2 * deviation * deviation));
            sum += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    private static void convolve(float[] from, float[] to, int side, double[] kernel, boolean alongRows) {
        int reach = kernel.length / 2;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double sum = 0;
                for (int k = -reach; k <= reach; k++) {
                    int fromX = alongRows ? Math.clamp(x + k, 0, side - 1) : x;
                    int fromY = alongRows ? y : Math.clamp(y + k, 0, side - 1);
                    sum += kernel[k + reach] * from[fromY * side + fromX];
                }
                to[y * side + x] = (float) sum;
            }
        }
    }

    private static byte[] bits(Canvas canvas) {
        byte[] grey = new byte[canvas.light().length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) Math.clamp(Math.round(canvas.light()[i] * 255), 0, 255);
        }
        return grey;
    }
}
