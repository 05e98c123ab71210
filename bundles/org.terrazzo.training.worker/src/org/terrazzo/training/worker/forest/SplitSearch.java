// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

import java.util.Arrays;

/**
 * Looks for the split of a node's samples that separates classes best, by the Gini impurity (Breiman and others 1984),
 * from histograms over a feature's 256 levels. For one thread.
 */
final class SplitSearch {

    private static final int LEVELS = 256;

    /** What splits must be better than not splitting at all by, relatively: sums of floats differ by rounding. */
    private static final double LEAST_GAIN = 1e-9;

    private final Samples samples;
    private final Growth growth;
    private final int[] histogram;
    private final double[] left;
    private final double[] total;
    private int bestFeature;
    private int bestThreshold;
    private double bestScore;

    SplitSearch(Samples samples, Growth growth) {
        this.samples = samples;
        this.growth = growth;
        this.histogram = new int[LEVELS * samples.count()];
        this.left = new double[samples.count()];
        this.total = new double[samples.count()];
    }

    /** Begins with a node's samples. */
    void begin(int[] order, int from, int to) {
        Arrays.fill(total, 0);
        for (int i = from; i < to; i++) {
            int position = samples.classes()[order[i]] & 0xFF;
            total[position] += growth.weights()[position];
        }
        bestFeature = -1;
        bestScore = score(total) * (1 + LEAST_GAIN);
    }

    /** Whether all samples are of one class. */
    boolean isPure() {
        return Arrays.stream(total).filter(weight -> weight > 0).count() <= 1;
    }

    /** Shares of the classes, by their weights. */
    void shares(float[] into, int at) {
        double sum = Arrays.stream(total).sum();
        for (int k = 0; k < total.length; k++) {
            into[at + k] = (float) (total[k] / sum);
        }
    }

    /** @return whether the feature's values differ, so that it was a candidate at all */
    boolean consider(int feature, int[] order, int from, int to) {
        int least = LEVELS;
        int most = -1;
        for (int i = from; i < to; i++) {
            int level = samples.feature(order[i], feature);
            least = Math.min(least, level);
            most = Math.max(most, level);
        }
        if (least >= most) {
            return false;
        }
        count(feature, order, from, to, least, most);
        scan(feature, to - from, least, most);
        return true;
    }

    private void count(int feature, int[] order, int from, int to, int least, int most) {
        int classes = samples.count();
        Arrays.fill(histogram, least * classes, (most + 1) * classes, 0);
        for (int i = from; i < to; i++) {
            int sample = order[i];
            histogram[samples.feature(sample, feature) * classes + (samples.classes()[sample] & 0xFF)]++;
        }
    }

    /**
     * A split lies half-way between two levels that are there, as in Breiman's trees: nobody said anything about what is
     * between them, and where a class begins at the first level that the other does not have, all of it would be its.
     */
    private void scan(int feature, int size, int least, int most) {
        Arrays.fill(left, 0);
        int before = 0;
        int last = least;
        for (int level = least; level <= most; level++) {
            int here = count(level);
            if (here > 0) {
                if (before >= Math.max(1, growth.leaf()) && size - before >= growth.leaf()) {
                    judge(feature, (last + level) / 2);
                }
                add(level);
                before += here;
                last = level;
            }
        }
    }

    private int count(int level) {
        int here = 0;
        for (int k = 0; k < left.length; k++) {
            here += histogram[level * left.length + k];
        }
        return here;
    }

    private void add(int level) {
        for (int k = 0; k < left.length; k++) {
            left[k] += histogram[level * left.length + k] * growth.weights()[k];
        }
    }

    private void judge(int feature, int threshold) {
        double leftSum = 0;
        double rightSum = 0;
        double leftSquares = 0;
        double rightSquares = 0;
        for (int k = 0; k < left.length; k++) {
            double right = total[k] - left[k];
            leftSum += left[k];
            rightSum += right;
            leftSquares += left[k] * left[k];
            rightSquares += right * right;
        }
        double score = leftSquares / leftSum + rightSquares / rightSum;
        if (score > bestScore) {
            bestScore = score;
            bestFeature = feature;
            bestThreshold = threshold;
        }
    }

    private static double score(double[] weights) {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        return squares / sum;
    }

    boolean found() {
        return bestFeature >= 0;
    }

    int feature() {
        return bestFeature;
    }

    int threshold() {
        return bestThreshold;
    }
}
