// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.training.worker.net.Safetensors;
import org.terrazzo.training.worker.net.Safetensors.Entry;
import org.terrazzo.training.worker.net.SafetensorsReader;

/**
 * A forest as a safetensors file of four arrays: {@code nodes} [N, 3] of feature, threshold and left child, the latter
 * counted from the tree's first node, feature -1 for a leaf, whose third number is its row in {@code leaves} [L,
 * classes]; {@code trees} [T, 2] how many nodes and leaves each tree has, in the order in which they follow each other.
 * All numbers are small enough to be exact as 32-bit floats, and nothing that is read is believed.
 */
public final class ForestFile {

    private static final String NODES = "nodes";
    private static final String LEAVES = "leaves";
    private static final String TREES = "trees";
    private static final int PER_NODE = 3;
    private static final int PER_TREE = 2;
    private static final int LEAF = -1;

    /** Whole numbers up to here are exact in a 32-bit float. */
    private static final int MOST = 1 << 24;

    private static final int MOST_VALUES = 1 << 26;
    private static final double TOLERANCE = 1e-3;

    private ForestFile() {}

    /** Replaces a file atomically. */
    public static void write(Path file, Forest forest) throws IOException {
        long nodes =
                forest.trees().stream().mapToLong(tree -> tree.nodes().length).sum();
        long leaves =
                forest.trees().stream().mapToLong(tree -> tree.leaves().length).sum() / forest.classes();
        Safetensors.write(
                file,
                List.of(
                        new Entry(TREES, new long[] {forest.size(), PER_TREE}, () -> counts(forest)),
                        new Entry(NODES, new long[] {nodes, PER_NODE}, () -> nodes(forest, (int) nodes)),
                        new Entry(
                                LEAVES,
                                new long[] {leaves, forest.classes()},
                                () -> leaves(forest, (int) leaves * forest.classes()))));
    }

    private static float[] counts(Forest forest) {
        float[] counts = new float[PER_TREE * forest.size()];
        for (int i = 0; i < forest.size(); i++) {
            Tree tree = forest.trees().get(i);
            counts[PER_TREE * i] = tree.nodes().length;
            counts[PER_TREE * i + 1] = (float) tree.leaves().length / forest.classes();
        }
        return counts;
    }

    private static float[] nodes(Forest forest, int count) {
        float[] values = new float[PER_NODE * count];
        int at = 0;
        for (Tree tree : forest.trees()) {
            for (long node : tree.nodes()) {
                boolean leaf = Tree.isLeaf(node);
                values[at] = leaf ? LEAF : Tree.feature(node);
                values[at + 1] = leaf ? 0 : Tree.threshold(node);
                values[at + 2] = leaf ? (float) Tree.start(node) / forest.classes() : Tree.left(node);
                at += PER_NODE;
            }
        }
        return values;
    }

    private static float[] leaves(Forest forest, int count) {
        float[] values = new float[count];
        int at = 0;
        for (Tree tree : forest.trees()) {
            System.arraycopy(tree.leaves(), 0, values, at, tree.leaves().length);
            at += tree.leaves().length;
        }
        return values;
    }

    /** @throws BadInputException if it is no forest for so many features and classes */
    public static Forest read(Path file, int features, int classes) throws BadInputException, IOException {
        try (SafetensorsReader reader = SafetensorsReader.open(file)) {
            int nodes = rows(reader, NODES, PER_NODE);
            int leaves = rows(reader, LEAVES, classes);
            int trees = rows(reader, TREES, PER_TREE);
            Reading reading = new Reading(
                    reader.read(NODES, nodes, PER_NODE), reader.read(LEAVES, leaves, classes), features, classes);
            return reading.forest(reader.read(TREES, trees, PER_TREE));
        } catch (IllegalArgumentException e) {
            throw new BadInputException(
                    "The forest " + file + " cannot be used: " + e.getMessage() + ".",
                    "Use another run's model, or train again.",
                    e);
        }
    }

    private static int rows(SafetensorsReader reader, String name, int columns) {
        long[] shape = reader.shape(name);
        require(
                shape.length == 2
                        && shape[1] == columns
                        && shape[0] > 0
                        && shape[0] <= Math.min(MOST, MOST_VALUES / columns),
                "the array " + name + " is " + Arrays.toString(shape) + ", not some rows of " + columns);
        return (int) shape[0];
    }

    /** Takes trees off two arrays, one after the other. */
    private static final class Reading {

        private final float[] nodes;
        private final float[] leaves;
        private final int features;
        private final int classes;
        private int node;
        private int leaf;

        Reading(float[] nodes, float[] leaves, int features, int classes) {
            this.nodes = nodes;
            this.leaves = leaves;
            this.features = features;
            this.classes = classes;
        }

        Forest forest(float[] counts) {
            List<Tree> trees = new ArrayList<>();
            for (int i = 0; i < counts.length; i += PER_TREE) {
                int nodeCount = whole(counts[i], 1, nodes.length / PER_NODE - node, "a number of nodes");
                int leafCount = whole(counts[i + 1], 1, leaves.length / classes - leaf, "a number of leaves");
                trees.add(tree(nodeCount, leafCount));
            }
            require(
                    node * PER_NODE == nodes.length && leaf * classes == leaves.length,
                    "its trees do not use all of its nodes and leaves");
            return new Forest(features, classes, trees);
        }

        private Tree tree(int nodeCount, int leafCount) {
            long[] tree = new long[nodeCount];
            for (int i = 0; i < nodeCount; i++) {
                tree[i] = node((node + i) * PER_NODE, i, nodeCount, leafCount);
            }
            float[] own = Arrays.copyOfRange(leaves, leaf * classes, (leaf + leafCount) * classes);
            checkProbabilities(own);
            node += nodeCount;
            leaf += leafCount;
            return new Tree(tree, own);
        }

        /** A child with a higher number than its parent's: so every way down comes to an end. */
        private long node(int at, int number, int nodeCount, int leafCount) {
            int feature = whole(nodes[at], LEAF, features - 1, "a feature");
            if (feature == LEAF) {
                return Tree.leaf(classes * whole(nodes[at + 2], 0, leafCount - 1, "a leaf"));
            }
            int threshold = whole(nodes[at + 1], 0, 255, "a threshold");
            return Tree.split(whole(nodes[at + 2], number + 1, nodeCount - 2, "a child"), feature, threshold);
        }

        private void checkProbabilities(float[] own) {
            for (int i = 0; i < own.length; i += classes) {
                double sum = 0;
                for (int k = i; k < i + classes; k++) {
                    require(own[k] >= 0, "a probability is " + own[k]);
                    sum += own[k];
                }
                require(Math.abs(sum - 1) < TOLERANCE, "the probabilities of a leaf add up to " + sum);
            }
        }

        private static int whole(float value, int least, int most, String what) {
            require(
                    value >= least && value <= most && value == Math.rint(value),
                    what + " is " + value + ", not a whole number from " + least + " to " + most);
            return (int) value;
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
