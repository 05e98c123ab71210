// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

/**
 * What makes a pixel lie on an edge of the image, for the live wire: how strong the gradient of brightness is, where it
 * points, and whether its own slope changes sign there (the second derivative crosses zero). Brightness is smoothed by
 * a binomial kernel of 3 x 3 before, so that noise makes no edges.
 */
final class EdgeFeatures {

    private final int width;
    private final int height;
    private final float[] strength;
    private final float[] normalX;
    private final float[] normalY;
    private final boolean[] zeroCrossing;

    EdgeFeatures(ColourBlock image) {
        width = image.box().width();
        height = image.box().height();
        int size = width * height;
        strength = new float[size];
        normalX = new float[size];
        normalY = new float[size];
        zeroCrossing = new boolean[size];
        float[] smooth = smoothed(brightness(image, size));
        findGradients(smooth);
        findZeroCrossings(smooth);
    }

    /** The luma of ITU-R BT.601, 0..255. */
    private static float[] brightness(ColourBlock image, int size) {
        float[] brightness = new float[size];
        for (int i = 0; i < size; i++) {
            int rgb = image.at(i);
            brightness[i] = 0.299f * (rgb >> 16 & 0xFF) + 0.587f * (rgb >> 8 & 0xFF) + 0.114f * (rgb & 0xFF);
        }
        return brightness;
    }

    private float[] smoothed(float[] values) {
        return smoothed(smoothed(values, true), false);
    }

    private float[] smoothed(float[] values, boolean alongX) {
        float[] smooth = new float[values.length];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                float before = alongX ? values[at(x - 1, y)] : values[at(x, y - 1)];
                float after = alongX ? values[at(x + 1, y)] : values[at(x, y + 1)];
                smooth[i] = (before + 2 * values[i] + after) / 4;
            }
        }
        return smooth;
    }

    /** By the kernels of Sobel. */
    private void findGradients(float[] v) {
        float strongest = 1e-6f;
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                float dx = column(v, x + 1, y) - column(v, x - 1, y);
                float dy = row(v, x, y + 1) - row(v, x, y - 1);
                float length = (float) Math.sqrt(dx * dx + dy * dy);
                strength[i] = length;
                normalX[i] = length == 0 ? 0 : dx / length;
                normalY[i] = length == 0 ? 0 : dy / length;
                strongest = Math.max(strongest, length);
            }
        }
        for (int i = 0; i < strength.length; i++) {
            strength[i] /= strongest;
        }
    }

    private float column(float[] v, int x, int y) {
        return v[at(x, y - 1)] + 2 * v[at(x, y)] + v[at(x, y + 1)];
    }

    private float row(float[] v, int x, int y) {
        return v[at(x - 1, y)] + 2 * v[at(x, y)] + v[at(x + 1, y)];
    }

    /** Of two neighbours between which the sign changes, the one nearer to zero is on the crossing. */
    private void findZeroCrossings(float[] v) {
        float[] curvature = new float[v.length];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                curvature[i] = v[at(x - 1, y)] + v[at(x + 1, y)] + v[at(x, y - 1)] + v[at(x, y + 1)] - 4 * v[at(x, y)];
            }
        }
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                mark(curvature, i, at(x + 1, y));
                mark(curvature, i, at(x, y + 1));
            }
        }
    }

    private void mark(float[] curvature, int a, int b) {
        if (curvature[a] > 0 != curvature[b] > 0 && curvature[a] != curvature[b]) {
            zeroCrossing[Math.abs(curvature[a]) <= Math.abs(curvature[b]) ? a : b] = true;
        }
    }

    /** The number of a pixel; beyond the borders the pixels there are repeated. */
    private int at(int x, int y) {
        return Math.max(0, Math.min(height - 1, y)) * width + Math.max(0, Math.min(width - 1, x));
    }

    /** 0..1, 1 at the strongest edge of the window. */
    float strength(int pixel) {
        return strength[pixel];
    }

    /** With {@link #normalY} the direction in which the image becomes brighter, of length 1; or 0 where it does not. */
    float normalX(int pixel) {
        return normalX[pixel];
    }

    float normalY(int pixel) {
        return normalY[pixel];
    }

    boolean isZeroCrossing(int pixel) {
        return zeroCrossing[pixel];
    }
}
