// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * The samples that one tree learns from: as many as there are, drawn with replacement (Breiman 1996). About a third is
 * left out and shows how good the tree is.
 *
 * @param samples their numbers, some of them more than once
 */
record Bag(int[] samples, BitSet chosen) {

    private static final int USE = 0;

    static Bag of(Growth growth, int tree, int size) {
        SplittableRandom random = growth.random(tree, USE);
        int[] samples = new int[size];
        BitSet chosen = new BitSet(size);
        for (int i = 0; i < size; i++) {
            samples[i] = random.nextInt(size);
            chosen.set(samples[i]);
        }
        return new Bag(samples, chosen);
    }
}
