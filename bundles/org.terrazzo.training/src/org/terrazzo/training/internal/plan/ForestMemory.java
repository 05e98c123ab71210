// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal.plan;

import org.terrazzo.training.protocol.ForestPlan;
import org.terrazzo.training.protocol.Job;
import org.terrazzo.training.protocol.NetworkPlan;

/**
 * Reckons what a forest takes, all of it on the Java heap: the pixels that it learns from, its trees, and the rows that
 * an image passes through. A pure function; the factors are measured (docs/performance.md).
 */
public final class ForestMemory {

    private static final int FLOAT = 4;

    /** The Java virtual machine with its compiled code, before there is any work. */
    private static final long JAVA = 120L << 20;

    private static final long LEAST = 128L << 20;

    /** The heap is nearly all that there is. */
    private static final double SHARE_OF_LIMIT = 0.7;

    /** Arrays grow by doubling, and the collector wants room. */
    private static final double ROOM = 2.2;

    /** Of the pixels, each tree uses this share, in the mean. */
    private static final double BAGGED = 0.63;

    /** Two nodes for each leaf, in memory and, while it is written or read, as floats. */
    private static final int NODES = 2 * (8 + 3 * FLOAT);

    private static final int THREADS = 16;
    private static final int TILE = 256;
    private static final int PLANES = 10;
    private static final int BAND_VALUES = 8 << 20;
    private static final int LEAST_ROWS = 32;

    /** An image is there as its decoder made it, as samples and as levels; its mask, as decoded and as labels. */
    private static final int COPIES = 3;

    /** More have not been seen in one image. */
    private static final int PREVIEW_CLASSES = 10;

    private static final long MOST_FEATURES = 160L << 20;
    private static final long MOST_LEVELS = 64L << 20;

    private ForestMemory() {}

    static MemoryNeed training(NetworkPlan network, Pictures pictures) {
        return new MemoryNeed(
                JAVA,
                passing(network, pictures) + COPIES * Math.max(pictures.largest(), pictures.segmented()),
                trees(network),
                samples(network),
                0);
    }

    static MemoryNeed job(NetworkPlan network, Pictures pictures, JobKind kind) {
        return new MemoryNeed(JAVA, passing(network, pictures) + kind.bytes(pictures), trees(network), 0, 0);
    }

    /**
     * What a preview takes at most.
     *
     * @param pixels of the image
     */
    public static MemoryNeed preview(ForestPlan forest, int channels, long pixels) {
        NetworkPlan network = NetworkPlan.of(channels, PREVIEW_CLASSES, forest);
        long features = Math.min(MOST_FEATURES, pixels * forest.features(channels));
        long levels = COPIES * Math.min(MOST_LEVELS, pixels * channels);
        long answer = Math.min(Job.Preview.mostPixels(PREVIEW_CLASSES), pixels) * (1L + PREVIEW_CLASSES);
        Pictures tile = new Pictures(channels, 0, 0, 0, 0, TILE, TILE);
        return new MemoryNeed(
                JAVA, features + levels + answer + passing(network, tile), trees(network), samples(network), 0);
    }

    /** Of a preview, whose features may have a third of it. */
    public static long previewHeap(ForestPlan forest, int channels, long pixels) {
        MemoryNeed need = preview(forest, channels, pixels);
        long features = Math.min(MOST_FEATURES, pixels * forest.features(channels));
        return Math.max(3 * features, (long) (1.5 * (need.bytes() - need.engine()))) + (32L << 20);
    }

    static JavaHeap heap(MemoryNeed need, long limit) {
        long held = need.bytes() - need.engine();
        long most = Math.max(LEAST, (long) (SHARE_OF_LIMIT * limit));
        return new JavaHeap(need.weights(), held - need.weights(), Math.clamp((long) (ROOM * held), LEAST, most));
    }

    private static long samples(NetworkPlan network) {
        ForestPlan forest = network.forest();
        long perPixel = forest.features(network.channels()) + (long) FLOAT * (network.classes() + 2);
        return 2 * forest.pixels() * perPixel;
    }

    private static long trees(NetworkPlan network) {
        ForestPlan forest = network.forest();
        double leaves = Math.min(Math.pow(2, forest.depth()), BAGGED * forest.pixels() / forest.leaf() / 2);
        long perLeaf = NODES + 2L * FLOAT * network.classes();
        return (long) (forest.trees() * leaves * perLeaf);
    }

    /** Rows on their way through, and what each thread makes of a tile. */
    private static long passing(NetworkPlan network, Pictures pictures) {
        long width = Math.max(pictures.widest(), (long) Math.sqrt(pictures.largest()));
        long rows = Math.clamp(BAND_VALUES / Math.max(1, width * network.classes()), LEAST_ROWS, TILE);
        long reach = 2L * 46;
        long band = rows * width * FLOAT * network.classes() + (rows + reach) * width * COPIES * network.channels();
        long side = TILE + reach;
        long tile = PLANES * FLOAT * side * side
                + (long) TILE * TILE * network.forest().features(network.channels());
        return band + tile * Math.min(THREADS, Math.ceilDiv(width, TILE) + 1);
    }
}
