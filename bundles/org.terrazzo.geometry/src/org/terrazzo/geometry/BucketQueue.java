// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Arrays;

/**
 * A priority queue of pixels for whole costs that grow by little at a time (R. Dial, "Shortest-path forest with
 * topological ordering", 1969): a ring of buckets, one for each cost that can be waiting.
 */
final class BucketQueue {

    private static final int NONE = -1;

    private final int[][] buckets;
    private final int[] sizes;
    private int current;
    private int size;

    /** @param largestStep by which a cost that is added may exceed the least that is waiting */
    BucketQueue(int largestStep) {
        buckets = new int[largestStep + 1][16];
        sizes = new int[largestStep + 1];
    }

    void add(int pixel, int cost) {
        int bucket = cost % buckets.length;
        if (sizes[bucket] == buckets[bucket].length) {
            buckets[bucket] = Arrays.copyOf(buckets[bucket], 2 * sizes[bucket]);
        }
        buckets[bucket][sizes[bucket]++] = pixel;
        size++;
    }

    /** Takes a pixel of the least cost out; -1 if none is waiting. */
    int poll() {
        if (size == 0) {
            return NONE;
        }
        while (sizes[current] == 0) {
            current = (current + 1) % buckets.length;
        }
        size--;
        return buckets[current][--sizes[current]];
    }
}
