// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

/** How much memory a child may have. */
final class Memory {

    private static final double SHARE_OF_FREE = 0.8;
    private static final long LEAST_LIMIT = 512L << 20;

    private static final int SPARE = 2;

    private Memory() {}

    /** Leaves the machine some memory for everything else. */
    static long usualLimit(Machine machine) {
        return Math.max(LEAST_LIMIT, (long) (machine.freeMemory() * SHARE_OF_FREE));
    }

    /** For a job that waits in the queue until there is enough: a busy machine must not make its limit too small. */
    static long limit(long usual, long expected) {
        return Math.max(usual, expected + expected / SPARE);
    }
}
