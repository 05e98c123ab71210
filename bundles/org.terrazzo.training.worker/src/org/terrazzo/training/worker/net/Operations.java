// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;

/** The engine's operations that the network is made of. Shapes are [1, C, H, W]; every result is the caller's to close. */
final class Operations {

    /** The engine's number for it; its 2 gives the same values from averages over areas, and takes several times as long. */
    private static final int NEAREST = 0;

    private static final Shape ONE = new Shape(1, 1);
    private static final Shape TWO = new Shape(2, 2);
    private static final Shape NONE = new Shape(0, 0);

    private Operations() {}

    /** Padded by one pixel of zeros on each side unless the kernel is a single pixel. */
    static NDArray convolve(NDArray input, NDArray weight, NDArray bias, int stride) {
        Shape padding = weight.getShape().get(2) == 1 ? NONE : ONE;
        return input.getNDArrayInternal()
                .convolution(input, weight, bias, new Shape(stride, stride), padding, ONE, 1)
                .singletonOrThrow();
    }

    static NDArray relu(NDArray input) {
        return input.getNDArrayInternal().relu();
    }

    static NDArray halve(NDArray input) {
        return input.getNDArrayInternal().maxPool(TWO, TWO, NONE, false);
    }

    /** Twice as many rows and columns: each position becomes 2 x 2 of the same value. */
    static NDArray enlarge(NDArray input) {
        Shape shape = input.getShape();
        long[] size = {shape.get(2) * 2, shape.get(3) * 2};
        return input.getNDArrayInternal().interpolation(size, NEAREST, false);
    }

    static NDArray join(NDArray first, NDArray second) {
        return NDArrays.concat(new NDList(first, second), 1);
    }

    /** [1, K * s * s, h, w] to [1, K, h * s, w * s]: each position's values become a square of s x s pixels. */
    static NDArray unfold(NDArray input, int side) {
        Shape shape = input.getShape();
        long classes = shape.get(1) / side / side;
        long height = shape.get(2);
        long width = shape.get(3);
        try (NDArray split = input.reshape(classes, side, side, height, width);
                NDArray ordered = split.transpose(0, 3, 1, 4, 2)) {
            return ordered.reshape(1, classes, height * side, width * side);
        }
    }
}
