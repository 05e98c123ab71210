// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

/**
 * What the child may use.
 *
 * @param threads of the engine
 * @param memoryLimit bytes of resident memory at which the run is ended
 * @param memoryExpected bytes of resident memory that the plan is expected to need at its peak
 * @param device {@code cpu} or {@code gpu0}
 * @param tile side of the square in which large images are predicted, pixels
 * @param overlap of neighbouring tiles, pixels
 */
public record ResourcePlan(int threads, long memoryLimit, long memoryExpected, String device, int tile, int overlap) {

    public ResourcePlan {
        Checks.between(threads, 1, 1024, "resources.threads");
        Checks.that(memoryLimit > 0, "resources.memoryLimit must be above 0");
        Checks.between(tile, 32, 8192, "resources.tile");
        Checks.between(overlap, 0, tile / 2, "resources.overlap");
    }
}
