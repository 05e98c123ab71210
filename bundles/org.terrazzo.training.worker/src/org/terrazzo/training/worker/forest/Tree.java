// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

/**
 * A decision tree in two arrays. A node that splits is {@code left << 32 | feature << 8 | threshold}: whose feature is
 * above the threshold goes to node {@code left + 1}, others to {@code left}. A leaf is the complement of where its
 * probabilities begin. Children have higher numbers than their parents. Not to be changed.
 */
record Tree(long[] nodes, float[] leaves) {

    private static final int CHILD = 32;
    private static final int FEATURE = 8;
    private static final int BYTE = 0xFF;

    static long split(int left, int feature, int threshold) {
        return (long) left << CHILD | (long) feature << FEATURE | threshold;
    }

    static long leaf(int start) {
        return ~(long) start;
    }

    static boolean isLeaf(long node) {
        return node < 0;
    }

    static int left(long node) {
        return (int) (node >>> CHILD);
    }

    static int feature(long node) {
        return (int) node >>> FEATURE;
    }

    static int threshold(long node) {
        return (int) node & BYTE;
    }

    /** Where a leaf's probabilities begin. */
    static int start(long leaf) {
        return (int) ~leaf;
    }

    /**
     * The leaf of a pixel.
     *
     * @param from index of the pixel's first feature
     * @return where its probabilities begin
     */
    int find(byte[] features, int from) {
        long node = nodes[0];
        while (node >= 0) {
            int above = (features[from + feature(node)] & BYTE) > threshold(node) ? 1 : 0;
            node = nodes[left(node) + above];
        }
        return start(node);
    }
}
