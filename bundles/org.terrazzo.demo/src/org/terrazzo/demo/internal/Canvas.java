// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.demo.internal;

import java.util.function.DoubleUnaryOperator;

/** A square of light, by row; 0 is black and 1 is white. */
public record Canvas(int side, float[] light) {

    static Canvas blank(int side) {
        return new Canvas(side, new float[side * side]);
    }

    float at(int x, int y) {
        return light[y * side + x];
    }

    void set(int x, int y, double value) {
        light[y * side + x] = (float) value;
    }

    /** Covers what is there by {@code value}, as much as {@code alpha} says. */
    void cover(int x, int y, double value, double alpha) {
        set(x, y, at(x, y) * (1 - alpha) + value * alpha);
    }

    void change(DoubleUnaryOperator pixel) {
        for (int i = 0; i < light.length; i++) {
            light[i] = (float) pixel.applyAsDouble(light[i]);
        }
    }
}
