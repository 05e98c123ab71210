// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Trees that vote by the mean of their leaves' probabilities. Immutable; may be used by several threads at once. */
public final class Forest {

    private final int features;
    private final int classes;
    private final List<Tree> trees;

    /**
     * @param features of one pixel
     * @param trees at least one for it to vote
     */
    Forest(int features, int classes, List<Tree> trees) {
        this.features = features;
        this.classes = classes;
        this.trees = List.copyOf(trees);
    }

    /** Without trees. */
    public static Forest empty(int features, int classes) {
        return new Forest(features, classes, List.of());
    }

    Forest with(List<Tree> more) {
        List<Tree> all = new ArrayList<>(trees);
        all.addAll(more);
        return new Forest(features, classes, all);
    }

    public int features() {
        return features;
    }

    public int classes() {
        return classes;
    }

    public int size() {
        return trees.size();
    }

    List<Tree> trees() {
        return trees;
    }

    /**
     * The probabilities of a row of pixels.
     *
     * @param of features, one pixel after the other
     * @param pixel the first one's number
     * @param width number of pixels
     * @param row [classes, stride], of which this gets the columns from {@code column} on
     */
    public void vote(byte[] of, int pixel, int width, float[] row, int column) {
        int stride = row.length / classes;
        for (int k = 0; k < classes; k++) {
            Arrays.fill(row, k * stride + column, k * stride + column + width, 0);
        }
        for (Tree tree : trees) {
            add(tree, of, pixel, width, row, column);
        }
        for (int k = 0; k < classes; k++) {
            for (int x = column; x < column + width; x++) {
                row[k * stride + x] /= trees.size();
            }
        }
    }

    private void add(Tree tree, byte[] of, int pixel, int width, float[] row, int column) {
        int stride = row.length / classes;
        float[] leaves = tree.leaves();
        for (int x = 0; x < width; x++) {
            int leaf = tree.find(of, (pixel + x) * features);
            for (int k = 0; k < classes; k++) {
                row[k * stride + column + x] += leaves[leaf + k];
            }
        }
    }
}
