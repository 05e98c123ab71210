// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Grows one tree of a random forest. For one thread, once. */
final class TreeGrower {

    private static final int USE = 1;

    private final Samples samples;
    private final Growth growth;
    private final SplitSearch search;
    private final SplittableRandom random;
    private final int[] features;
    private final int[] order;
    private long[] nodes = new long[64];
    private float[] leaves = new float[256];
    private int nodeCount;
    private int leafEnd;

    private TreeGrower(Samples samples, Growth growth, int number) {
        this.samples = samples;
        this.growth = growth;
        this.search = new SplitSearch(samples, growth);
        this.random = growth.random(number, USE);
        this.features = new int[samples.width()];
        Arrays.setAll(features, i -> i);
        this.order = Bag.of(growth, number, samples.size()).samples();
    }

    /** @param number of the tree, which together with the seed says by which chances it grows */
    static Tree grow(Samples samples, Growth growth, int number) {
        TreeGrower grower = new TreeGrower(samples, growth, number);
        grower.newNodes(1);
        grower.node(0, 0, samples.size(), 0);
        return new Tree(Arrays.copyOf(grower.nodes, grower.nodeCount), Arrays.copyOf(grower.leaves, grower.leafEnd));
    }

    private int newNodes(int count) {
        if (nodeCount + count > nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * nodes.length);
        }
        nodeCount += count;
        return nodeCount - count;
    }

    private void node(int node, int from, int to, int depth) {
        search.begin(order, from, to);
        if (depth < growth.depth() && to - from >= 2 * growth.leaf() && !search.isPure()) {
            look(from, to);
        }
        if (search.found()) {
            split(node, from, to, depth);
        } else {
            nodes[node] = Tree.leaf(newLeaf());
        }
    }

    /** Features that do not differ are no candidates. */
    private void look(int from, int to) {
        int considered = 0;
        for (int drawn = 0; drawn < features.length && considered < growth.candidates(); drawn++) {
            int other = drawn + random.nextInt(features.length - drawn);
            int feature = features[other];
            features[other] = features[drawn];
            features[drawn] = feature;
            considered += search.consider(feature, order, from, to) ? 1 : 0;
        }
    }

    private void split(int node, int from, int to, int depth) {
        int left = newNodes(2);
        int feature = search.feature();
        int threshold = search.threshold();
        nodes[node] = Tree.split(left, feature, threshold);
        int middle = partition(feature, threshold, from, to);
        node(left, from, middle, depth + 1);
        node(left + 1, middle, to, depth + 1);
    }

    /** @return where those above the threshold begin */
    private int partition(int feature, int threshold, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int sample = order[low];
            if (samples.feature(sample, feature) <= threshold) {
                low++;
            } else {
                order[low] = order[--high];
                order[high] = sample;
            }
        }
        return low;
    }

    private int newLeaf() {
        int start = leafEnd;
        if (start + samples.count() > leaves.length) {
            leaves = Arrays.copyOf(leaves, Math.max(2 * leaves.length, start + samples.count()));
        }
        search.shares(leaves, start);
        leafEnd += samples.count();
        return start;
    }
}
