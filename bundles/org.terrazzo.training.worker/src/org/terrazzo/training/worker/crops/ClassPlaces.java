// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.crops;

import java.util.Arrays;
import java.util.SplittableRandom;

/** For each class of one image up to {@value #KEPT} of its pixels, evenly spread, to draw from. Immutable. */
final class ClassPlaces {

    private static final int KEPT = 2048;
    private static final int[] NONE = {};

    private final int[][] pixels;

    private ClassPlaces(int[][] pixels) {
        this.pixels = pixels;
    }

    /** @param labels class positions; those from {@code classes} on have no class */
    static ClassPlaces of(byte[] labels, int classes) {
        long[] counts = new long[classes];
        for (byte label : labels) {
            if ((label & 0xFF) < classes) {
                counts[label & 0xFF]++;
            }
        }
        return new ClassPlaces(collect(labels, counts));
    }

    private static int[][] collect(byte[] labels, long[] counts) {
        int[][] pixels = new int[counts.length][];
        Arrays.setAll(pixels, k -> counts[k] == 0 ? NONE : new int[(int) Math.min(KEPT, counts[k])]);
        long[] seen = new long[counts.length];
        for (int i = 0; i < labels.length; i++) {
            int k = labels[i] & 0xFF;
            if (k < counts.length) {
                keep(pixels[k], seen[k]++, counts[k], i);
            }
        }
        return pixels;
    }

    /** The n-th of {@code count} pixels goes to where it belongs if places are spread evenly; later ones overwrite. */
    private static void keep(int[] places, long n, long count, int pixel) {
        places[(int) (n * places.length / count)] = pixel;
    }

    /** Java heap that this takes, bytes. */
    long bytes() {
        return Arrays.stream(pixels)
                .mapToLong(places -> (long) Integer.BYTES * places.length)
                .sum();
    }

    /** A pixel of a class: y * width + x; -1 if there is none. */
    int draw(int position, SplittableRandom random) {
        int[] places = pixels[position];
        return places.length == 0 ? -1 : places[random.nextInt(places.length)];
    }
}
