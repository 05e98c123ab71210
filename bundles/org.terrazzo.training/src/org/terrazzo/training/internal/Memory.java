// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

/** How much memory a child may have. */
final class Memory {

    private static final double SHARE_OF_FREE = 0.8;
    private static final long LEAST_LIMIT = 512L << 20;
    private static final long LEAST_HEAP = 192L << 20;
    private static final long USUAL_NEED = 800L << 20;
    private static final long MOST_HEAP = 1L << 30;

    private Memory() {}

    /** Leaves the machine some memory for everything else. */
    static long usualLimit(Machine machine) {
        return Math.max(LEAST_LIMIT, (long) (machine.freeMemory() * SHARE_OF_FREE));
    }

    /** What a prediction by the usual network takes. */
    static long usualNeed() {
        return USUAL_NEED;
    }

    /** Images live on the Java heap, tensors outside of it. */
    static long heap(long limit) {
        return Math.clamp(limit / 4, LEAST_HEAP, MOST_HEAP);
    }
}
