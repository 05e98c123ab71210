// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import org.terrazzo.training.protocol.NetworkPlan;

/**
 * Reckons a child's peak of resident memory from what it will hold: arrays that can be counted, each with the share by
 * which the measurements in docs/performance.md exceed the count. A pure function.
 */
public final class MemoryModel {

    private static final int FLOAT = 4;
    private static final long ENGINE = 210L << 20;

    private static final long LEAST_HEAP = 40L << 20;
    private static final double GARBAGE = 1.6;

    /** Of the first level's size: what stays for the way back at the levels that are left again on the way up. */
    private static final double KEPT_PER_LEVEL = 9;

    /** At the deepest level, which is left once. */
    private static final double KEPT_DEEPEST = 4.5;

    /** Gradients on the way back, of the first level's size. */
    private static final double GRADIENTS = 4;

    /** Arrays of one value per class and pixel that the loss makes. */
    private static final double LOSS = 10;

    /** On the way up at the first level: its own result, the deeper one enlarged, both joined, and convolved. */
    private static final double TILE = 6;

    /** Arrays of one value per class and pixel of a tile: scores, scores in order, probabilities. */
    private static final double TILE_CLASSES = 3;

    /** Freed memory lies in pieces, and convolutions have room of their own. */
    private static final double SCATTERED = 1.4;

    /** Weights, gradients, two moments and the average; a sixth for what a step makes of one array at a time. */
    private static final double LEARNED_WEIGHTS = 6;

    private static final double READ_WEIGHTS = 2;

    private static final double PARAMETERS = 24.6;

    private MemoryModel() {}

    /**
     * What a training takes at most.
     *
     * @param heap bytes that the child may use as Java heap
     */
    public static MemoryNeed training(Size size, Pictures pictures, long heap) {
        return new MemoryNeed(
                ENGINE,
                heap(HeapNeed.training(size, pictures, heap), heap),
                bytes(LEARNED_WEIGHTS * parameters(size.network())),
                learning(size.network(), size.crop()),
                segmenting(size.network(), size.tile()));
    }

    /** What a job takes at most that segments one image after the other; see {@link #training}. */
    public static MemoryNeed job(Size size, Pictures pictures, JobKind kind, long heap) {
        return new MemoryNeed(
                ENGINE,
                heap(HeapNeed.segmenting(size, pictures) + kind.bytes(pictures), heap),
                bytes(READ_WEIGHTS * parameters(size.network())),
                0,
                segmenting(size.network(), size.tile()));
    }

    /** The collector lets some garbage lie, as far as there is room. */
    private static long heap(long live, long most) {
        return Math.max(live, Math.min(most, LEAST_HEAP + (long) (GARBAGE * live)));
    }

    private static long learning(NetworkPlan network, int crop) {
        double first = first(network, crop);
        double deepest = first / (1 << network.depth());
        double kept = KEPT_PER_LEVEL * 2 * (first - deepest) + KEPT_DEEPEST * deepest;
        return bytes(SCATTERED * (kept + GRADIENTS * first + LOSS * scores(network, crop)));
    }

    private static long segmenting(NetworkPlan network, int tile) {
        return bytes(SCATTERED * (TILE * first(network, tile) + TILE_CLASSES * scores(network, tile)));
    }

    /** Values of the first level; each deeper level has half as many. */
    private static double first(NetworkPlan network, int side) {
        double positions = (double) side * side / network.stem() / network.stem();
        return network.width() * positions;
    }

    private static double scores(NetworkPlan network, int side) {
        return (double) network.classes() * side * side;
    }

    /** The sum over all levels, as each has a quarter of the next one's: the deepest level's channels squared count. */
    private static double parameters(NetworkPlan network) {
        double deepest = Math.pow((double) network.width() * (1L << network.depth()), 2);
        return PARAMETERS * deepest;
    }

    private static long bytes(double floats) {
        return (long) (floats * FLOAT);
    }
}
