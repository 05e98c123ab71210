// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

/**
 * Finds which runs of a pixel set hang together, in one pass over them with a union-find forest (A. Rosenfeld and J.
 * Pfaltz, "Sequential Operations in Digital Picture Processing", 1966).
 */
final class RunParts {

    private static final int STRIDE = 3;

    private final int[] runs;
    private final int reach;
    private final int[] parents;

    private RunParts(int[] runs, int reach) {
        this.runs = runs;
        this.reach = reach;
        this.parents = new int[runs.length / STRIDE];
    }

    /**
     * The number of the part that each run belongs to; parts are numbered from 0 by their first runs.
     *
     * @param runs y, from, to of each run, in order
     * @param corners whether pixels that share no more than a corner hang together
     */
    static int[] of(int[] runs, boolean corners) {
        RunParts parts = new RunParts(runs, corners ? 1 : 0);
        parts.unite();
        return parts.numbers();
    }

    /** Goes through two neighbouring rows side by side; {@code above} is the first run that could still touch. */
    private void unite() {
        int above = 0;
        for (int run = 0; run < parents.length; run++) {
            parents[run] = run;
            while (y(above) < y(run) - 1 || y(above) < y(run) && to(above) + reach <= from(run)) {
                above++;
            }
            for (int i = above; y(i) < y(run) && from(i) < to(run) + reach; i++) {
                unite(root(i), root(run));
            }
        }
    }

    /** The lesser number becomes the root, so that a root is the first run of its part. */
    private void unite(int a, int b) {
        parents[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int run) {
        int root = run;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private int[] numbers() {
        int[] numbers = new int[parents.length];
        int count = 0;
        for (int run = 0; run < numbers.length; run++) {
            int root = root(run);
            numbers[run] = root == run ? count++ : numbers[root];
        }
        return numbers;
    }

    private int y(int run) {
        return runs[run * STRIDE];
    }

    private int from(int run) {
        return runs[run * STRIDE + 1];
    }

    private int to(int run) {
        return runs[run * STRIDE + 2];
    }
}
