// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

/** Colours of a block in CIE L*a*b* (1976), from sRGB (IEC 61966-2-1) with white point D65. */
final class LabColours {

    private static final double WHITE_X = 0.95047;
    private static final double WHITE_Z = 1.08883;

    /** L 0..100, a and b of each pixel, row by row. */
    private final float[] lab;

    LabColours(ColourBlock image) {
        int size = image.box().width() * image.box().height();
        float[] linear = linear();
        lab = new float[3 * size];
        for (int i = 0; i < size; i++) {
            int rgb = image.at(i);
            put(3 * i, linear[rgb >> 16 & 0xFF], linear[rgb >> 8 & 0xFF], linear[rgb & 0xFF]);
        }
    }

    private static float[] linear() {
        float[] linear = new float[256];
        for (int i = 0; i < linear.length; i++) {
            double value = i / 255.0;
            linear[i] = (float) (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        return linear;
    }

    private void put(int i, float red, float green, float blue) {
        double x = cubeRoot((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / WHITE_X);
        double y = cubeRoot(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
        double z = cubeRoot((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / WHITE_Z);
        lab[i] = (float) (116 * y - 16);
        lab[i + 1] = (float) (500 * (x - y));
        lab[i + 2] = (float) (200 * (y - z));
    }

    private static double cubeRoot(double value) {
        return value > 216.0 / 24_389 ? Math.cbrt(value) : (24_389.0 / 27 * value + 16) / 116;
    }

    float lightness(int pixel) {
        return lab[3 * pixel];
    }

    float a(int pixel) {
        return lab[3 * pixel + 1];
    }

    float b(int pixel) {
        return lab[3 * pixel + 2];
    }

    double squareDistance(int pixel, int other) {
        double lightness = lightness(pixel) - lightness(other);
        double alongA = a(pixel) - a(other);
        double alongB = b(pixel) - b(other);
        return lightness * lightness + alongA * alongA + alongB * alongB;
    }
}
