// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

/**
 * The shape of the U-Net.
 *
 * @param channels of the input: 1 for grey images, 3 for colour
 * @param classes number of output channels; channel k stands for the k-th class of the frozen data
 * @param width channels of the first level; each deeper level has twice as many
 * @param depth number of halvings below the first level
 * @param stem side of the square of input pixels that the first convolution folds into one position: 1, 2 or 4
 */
public record NetworkPlan(int channels, int classes, int width, int depth, int stem) {

    public NetworkPlan {
        Checks.between(channels, 1, 3, "network.channels");
        Checks.between(classes, 2, 255, "network.classes");
        Checks.between(width, 1, 1024, "network.width");
        Checks.between(depth, 1, 8, "network.depth");
        Checks.that(stem == 1 || stem == 2 || stem == 4, "network.stem must be 1, 2 or 4, not " + stem);
    }

    /** Sides of an input must be multiples of this many pixels. */
    public int multiple() {
        return stem << depth;
    }
}
