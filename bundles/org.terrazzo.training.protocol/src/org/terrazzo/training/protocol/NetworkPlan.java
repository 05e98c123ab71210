// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

/**
 * The shape of the U-Net, or of the forest that takes its place.
 *
 * @param channels of the input: 1 for grey images, 3 for colour
 * @param classes number of output channels; channel k stands for the k-th class of the frozen data
 * @param width channels of the first level; each deeper level has twice as many; 0 in a forest
 * @param depth number of halvings below the first level; 0 in a forest
 * @param stem side of the square of input pixels that the first convolution folds into one position: 1, 2 or 4; 1 in a
 *     forest
 * @param forest null: a U-Net
 */
public record NetworkPlan(int channels, int classes, int width, int depth, int stem, ForestPlan forest) {

    public NetworkPlan {
        Checks.between(channels, 1, 3, "network.channels");
        Checks.between(classes, 2, 255, "network.classes");
        Checks.between(width, forest == null ? 1 : 0, forest == null ? 1024 : 0, "network.width");
        Checks.between(depth, forest == null ? 1 : 0, forest == null ? 8 : 0, "network.depth");
        Checks.that(stem == 1 || stem == 2 || stem == 4, "network.stem must be 1, 2 or 4, not " + stem);
    }

    /** A U-Net. */
    public NetworkPlan(int channels, int classes, int width, int depth, int stem) {
        this(channels, classes, width, depth, stem, null);
    }

    public static NetworkPlan of(int channels, int classes, ForestPlan forest) {
        return new NetworkPlan(channels, classes, 0, 0, 1, forest);
    }

    public NetworkKind kind() {
        return forest == null ? NetworkKind.UNET : NetworkKind.FOREST;
    }

    /** Sides of an input must be multiples of this many pixels. */
    public int multiple() {
        return stem << depth;
    }
}
