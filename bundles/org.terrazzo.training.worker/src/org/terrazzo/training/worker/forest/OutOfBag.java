// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

import java.util.BitSet;

/**
 * What a forest says of its own samples, each by those trees alone that have not learned from it. So it is known how
 * good it is without images of its own for that. For one thread.
 */
public final class OutOfBag {

    private static final double LEAST_PROBABILITY = 1e-3;

    private final Samples samples;
    private final Growth growth;
    private final float[] votes;
    private final int[] voters;
    private int trees;

    public OutOfBag(Samples samples, Growth growth) {
        this.samples = samples;
        this.growth = growth;
        this.votes = new float[samples.size() * samples.count()];
        this.voters = new int[samples.size()];
    }

    /**
     * Lets the trees vote that have not voted yet.
     *
     * @return the mean of -log p of the true class, weighted by class; NaN if no sample has a vote
     */
    public double loss(Forest forest) {
        while (trees < forest.size()) {
            add(forest.trees().get(trees), Bag.of(growth, trees, samples.size()).chosen());
            trees++;
        }
        double sum = 0;
        double weights = 0;
        for (int sample = 0; sample < voters.length; sample++) {
            if (voters[sample] > 0) {
                int position = samples.classes()[sample] & 0xFF;
                double probability = votes[sample * samples.count() + position] / voters[sample];
                sum -= growth.weights()[position] * Math.log(Math.max(LEAST_PROBABILITY, probability));
                weights += growth.weights()[position];
            }
        }
        return sum / weights;
    }

    private void add(Tree tree, BitSet learned) {
        int classes = samples.count();
        for (int sample = learned.nextClearBit(0); sample < voters.length; sample = learned.nextClearBit(sample + 1)) {
            int leaf = tree.find(samples.features(), sample * samples.width());
            for (int k = 0; k < classes; k++) {
                votes[sample * classes + k] += tree.leaves()[leaf + k];
            }
            voters[sample]++;
        }
    }
}
