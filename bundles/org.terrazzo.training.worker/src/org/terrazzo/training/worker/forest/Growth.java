// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

import java.util.List;
import java.util.SplittableRandom;
import org.terrazzo.training.protocol.ForestPlan;

/**
 * By what rules trees are grown.
 *
 * @param depth most splits from the root to a leaf
 * @param leaf fewest samples in a leaf
 * @param candidates features that are looked at for a split
 * @param weights per class, what one of its samples counts
 * @param seed the same samples and seed give the same trees
 */
public record Growth(int depth, int leaf, int candidates, double[] weights, long seed) {

    public static Growth of(ForestPlan plan, List<Double> weights, long seed) {
        return new Growth(
                plan.depth(),
                plan.leaf(),
                plan.candidates(),
                weights.stream().mapToDouble(Double::doubleValue).toArray(),
                seed);
    }

    /** @param use what the numbers are for, so that each use has its own */
    SplittableRandom random(int tree, int use) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ (2L * tree + use) * 0xD1342543DE82EF95L);
    }
}
