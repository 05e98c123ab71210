// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.util.List;

/**
 * The shape of a random forest (Breiman 2001).
 *
 * @param trees most trees; one step of the schedule is one tree
 * @param depth most splits from a tree's root to a leaf
 * @param leaf fewest training pixels in a leaf
 * @param candidates features that are looked at for a split; at most as many as there are
 * @param pixels most training pixels, of all images and classes together
 * @param scales standard deviations of the Gaussians that the features are made with, in pixels
 */
public record ForestPlan(int trees, int depth, int leaf, int candidates, int pixels, List<Double> scales) {

    /** Features at each scale beside one for each channel. */
    public static final int DERIVED = 6;

    private static final int MOST_SCALES = 12;

    public ForestPlan {
        Checks.between(trees, 1, 100_000, "network.forest.trees");
        Checks.between(depth, 1, 32, "network.forest.depth");
        Checks.between(leaf, 1, 1 << 20, "network.forest.leaf");
        Checks.between(candidates, 1, 1024, "network.forest.candidates");
        Checks.between(pixels, 16, 4_000_000, "network.forest.pixels");
        scales = List.copyOf(scales);
        Checks.between(scales.size(), 1, MOST_SCALES, "the number of network.forest.scales");
        for (double scale : scales) {
            Checks.that(scale >= 0.3 && scale <= 20, "network.forest.scales must be 0.3..20, not " + scale);
        }
    }

    /** How many features a pixel has. */
    public int features(int channels) {
        return scales.size() * (channels + DERIVED);
    }

    public ForestPlan withTrees(int other) {
        return new ForestPlan(other, depth, leaf, candidates, pixels, scales);
    }
}
