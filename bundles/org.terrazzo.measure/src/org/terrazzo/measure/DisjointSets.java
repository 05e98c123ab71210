// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.measure;

import java.util.Arrays;

/**
 * A forest of sets of numbers from 1 on (R. Tarjan, "Efficiency of a Good But Not Linear Set Union Algorithm", 1975).
 * The least number of a set is its root, so that a parent is never greater than its child.
 */
final class DisjointSets {

    private int[] parents = new int[1024];
    private int last;

    /** A new set of one number, which is returned. */
    int add() {
        if (++last == parents.length) {
            parents = Arrays.copyOf(parents, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * last));
        }
        parents[last] = last;
        return last;
    }

    /** Makes two sets one, and returns its root. */
    int unite(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
        return Math.min(rootA, rootB);
    }

    /** Halves the path on the way up, which keeps later ways short. */
    private int root(int number) {
        int at = number;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** For each number that of its set, from 1 on by least number; 0 for 0. Ends the use of the forest. */
    int[] numbers() {
        int sets = 0;
        for (int i = 1; i <= last; i++) {
            parents[i] = parents[i] == i ? ++sets : parents[parents[i]];
        }
        return Arrays.copyOf(parents, last + 1);
    }
}
