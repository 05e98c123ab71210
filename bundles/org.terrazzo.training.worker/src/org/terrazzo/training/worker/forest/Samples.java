// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.forest;

/**
 * Pixels to learn from.
 *
 * @param features of one pixel after those of the other
 * @param width features of one pixel
 * @param classes of each pixel, as positions 0..count-1
 * @param count number of classes
 */
public record Samples(byte[] features, int width, byte[] classes, int count) {

    public Samples {
        if ((long) classes.length * width != features.length) {
            throw new IllegalArgumentException(classes.length + " pixels do not have " + features.length + " features");
        }
    }

    public int size() {
        return classes.length;
    }

    /** @param sample 0..size-1 */
    int feature(int sample, int feature) {
        return features[sample * width + feature] & 0xFF;
    }

    /** Samples of each class. */
    public long[] perClass() {
        long[] counts = new long[count];
        for (byte position : classes) {
            counts[position & 0xFF]++;
        }
        return counts;
    }
}
