// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

/** Smooths planes by a Gaussian that ends at three standard deviations, along rows and then along columns. Immutable. */
final class Gaussian {

    private static final double CUT = 3;

    private final float[] half;

    /** @param deviation in pixels */
    Gaussian(double deviation) {
        half = new float[radius(deviation) + 1];
        double sum = 0;
        for (int i = 0; i < half.length; i++) {
            double value = Math.exp(-0.5 * i * i / (deviation * deviation));
            half[i] = (float) value;
            sum += i == 0 ? value : 2 * value;
        }
        for (int i = 0; i < half.length; i++) {
            half[i] /= (float) sum;
        }
    }

    private static int radius(double deviation) {
        return Math.max(1, (int) Math.ceil(CUT * deviation));
    }

    /** How far it reaches, in pixels. */
    int radius() {
        return half.length - 1;
    }

    /**
     * @param in known in the area grown by the radius; may be {@code out}
     * @param between overwritten in the area's columns
     * @param out gets the area
     * @param stride pixels from one row to the next, of all three
     */
    void smooth(float[] in, float[] between, float[] out, int stride, Area area) {
        for (int y = area.top() - radius(); y < area.bottom() + radius(); y++) {
            alongRow(in, between, y * stride + area.left(), area.width());
        }
        for (int y = area.top(); y < area.bottom(); y++) {
            alongColumns(between, out, y * stride + area.left(), stride, area.width());
        }
    }

    private void alongRow(float[] in, float[] out, int from, int width) {
        float centre = half[0];
        for (int i = from; i < from + width; i++) {
            out[i] = centre * in[i];
        }
        for (int j = 1; j < half.length; j++) {
            add(in, j, half[j], out, from, width);
        }
    }

    private void alongColumns(float[] in, float[] out, int from, int stride, int width) {
        float centre = half[0];
        for (int i = from; i < from + width; i++) {
            out[i] = centre * in[i];
        }
        for (int j = 1; j < half.length; j++) {
            add(in, j * stride, half[j], out, from, width);
        }
    }

    /** The innermost loop: simple enough for the compiler to do many pixels at once. */
    private static void add(float[] in, int away, float weight, float[] out, int from, int width) {
        for (int i = from; i < from + width; i++) {
            out[i] += weight * (in[i - away] + in[i + away]);
        }
    }
}
