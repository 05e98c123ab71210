// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import org.terrazzo.training.protocol.NetworkKind;
import org.terrazzo.training.protocol.NetworkPlan;

/**
 * Reckons a child's peak of resident memory from what it will hold: arrays that can be counted, each with the share by
 * which the measurements in docs/performance.md exceed the count. A pure function.
 */
public final class MemoryModel {

    private static final int FLOAT = 4;
    private static final long ENGINE = 195L << 20;

    /** Of the first level's size: what stays for the way back at the levels that are left again on the way up. */
    private static final double KEPT_PER_LEVEL = 9;

    /** At the deepest level, which is left once. */
    private static final double KEPT_DEEPEST = 4.5;

    /** Gradients on the way back, of the first level's size. */
    private static final double GRADIENTS = 4;

    /** What is freed does not come back whole, and convolutions have room of their own. */
    private static final double SCATTERED = 1.3;

    /** Arrays of one value per class and pixel that stay of the loss. */
    private static final double LOSS = 3;

    /** On the way up at the first level: its own result, the deeper one enlarged, both joined, and convolved. */
    private static final double TILE = 5;

    /** Arrays of one value per class and pixel of a tile: scores, scores in order, probabilities. */
    private static final double TILE_CLASSES = 3;

    /** Weights, gradients, two moments and the average. */
    private static final double LEARNED_WEIGHTS = 5;

    /** Of the deepest level's channels squared: the sum over all levels, each of which has a quarter of the next one's. */
    private static final double PARAMETERS = 24.6;

    private MemoryModel() {}

    /**
     * What a training takes at most.
     *
     * @param limit bytes of resident memory that it may take, which bounds its Java heap
     */
    public static MemoryNeed training(Size size, Pictures pictures, long limit) {
        if (size.network().kind() == NetworkKind.FOREST) {
            return ForestMemory.training(size.network(), pictures);
        }
        return new MemoryNeed(
                ENGINE,
                JavaHeap.training(size, pictures, limit).resident(),
                bytes(LEARNED_WEIGHTS * parameters(size.network())),
                learning(size.network(), size.crop()),
                segmenting(size, pictures));
    }

    /** What a job takes at most that segments one image after the other; see {@link #training}. */
    public static MemoryNeed job(Size size, Pictures pictures, JobKind kind, long limit) {
        if (size.network().kind() == NetworkKind.FOREST) {
            return ForestMemory.job(size.network(), pictures, kind);
        }
        return new MemoryNeed(
                ENGINE,
                JavaHeap.job(size, pictures, kind, limit).resident(),
                bytes(parameters(size.network())),
                0,
                segmenting(size, pictures));
    }

    private static long learning(NetworkPlan network, int crop) {
        double pixels = (double) crop * crop;
        double first = first(network, pixels);
        double deepest = first / (1 << network.depth());
        double kept = KEPT_PER_LEVEL * 2 * (first - deepest) + KEPT_DEEPEST * deepest;
        return bytes(SCATTERED * (kept + GRADIENTS * first) + LOSS * network.classes() * pixels);
    }

    private static long segmenting(Size size, Pictures pictures) {
        double pixels = (double) pictures.tileWidth(size) * pictures.tileHeight(size);
        NetworkPlan network = size.network();
        return bytes(TILE * first(network, pixels) + TILE_CLASSES * network.classes() * pixels);
    }

    /** Values of the first level; each deeper level has half as many. */
    private static double first(NetworkPlan network, double pixels) {
        return network.width() * pixels / network.stem() / network.stem();
    }

    private static double parameters(NetworkPlan network) {
        double deepest = Math.pow((double) network.width() * (1L << network.depth()), 2);
        return PARAMETERS * deepest;
    }

    private static long bytes(double floats) {
        return (long) (floats * FLOAT);
    }
}
