// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.Map;

/**
 * Instance normalisation with a gain and a shift per channel (Ulyanov et al. 2016): the same in training and in use,
 * whatever the batch. The engine has no such operation for training; its batch normalisation does just that for a batch
 * of one image, in one pass and in any memory layout. The running statistics it insists on are never used.
 */
final class InstanceNorm {

    private static final float EPSILON = 1e-5f;

    private record Unused(NDArray mean, NDArray variance) {}

    private final NDManager manager;
    private final Map<Long, Unused> unused = new HashMap<>();

    /** @param manager owns what this needs beside its input */
    InstanceNorm(NDManager manager) {
        this.manager = manager;
    }

    /** @param input [1, C, H, W] with more than one pixel */
    NDArray apply(NDArray input, NDArray gain, NDArray shift) {
        Unused running = unused.computeIfAbsent(gain.size(), this::statistics);
        return input.getNDArrayInternal()
                .batchNorm(input, running.mean, running.variance, gain, shift, 1, 0f, EPSILON, true)
                .singletonOrThrow();
    }

    private Unused statistics(long channels) {
        return new Unused(manager.zeros(new Shape(channels)), manager.ones(new Shape(channels)));
    }
}
