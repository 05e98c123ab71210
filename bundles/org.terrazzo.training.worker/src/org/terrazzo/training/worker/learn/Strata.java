// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.learn;

import java.util.SplittableRandom;

/**
 * Draws a number of pixels from more, as they come by: one at random from each of as many equal parts of the sequence, so
 * that they are evenly spread and follow no pattern. For one thread.
 */
final class Strata {

    private final long total;
    private final long wanted;
    private final SplittableRandom random;
    private long seen;
    private long drawn;
    private long next;

    /** @param wanted how many to draw; all if there are no more */
    Strata(long total, long wanted, SplittableRandom random) {
        this.total = total;
        this.wanted = Math.min(total, wanted);
        this.random = random;
        this.next = choose();
    }

    private long choose() {
        if (drawn >= wanted) {
            return -1;
        }
        long from = start(drawn);
        return from + random.nextLong(start(drawn + 1) - from);
    }

    private long start(long part) {
        return (long) (part * ((double) total / wanted));
    }

    /** Whether the next one is drawn. */
    boolean draw() {
        boolean chosen = seen++ == next;
        if (chosen) {
            drawn++;
            next = choose();
        }
        return chosen;
    }
}
