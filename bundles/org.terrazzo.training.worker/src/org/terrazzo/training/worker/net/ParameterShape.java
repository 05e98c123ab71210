// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import java.util.Arrays;

/**
 * One named array of numbers that the network learns.
 *
 * @param name stable for ever: it is the name in weights.safetensors
 * @param shape a convolution's is [output channels, input channels, rows, columns]
 */
public record ParameterShape(String name, Kind kind, long... shape) {

    /** What a parameter does, which decides how it starts and whether it decays. */
    public enum Kind {
        CONVOLUTION,
        GAIN,
        SHIFT
    }

    /** The number of values. */
    public int size() {
        return Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
    }

    /** Number of inputs that one output is a sum of. */
    long fanIn() {
        return shape[1] * shape[2] * shape[3];
    }

    boolean isHead() {
        return name.startsWith("head.");
    }
}
