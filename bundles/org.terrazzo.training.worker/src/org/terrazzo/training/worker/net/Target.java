// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.net;

import ai.djl.ndarray.NDArray;

/**
 * What the network should have said about one crop.
 *
 * @param labels [1, 1, H, W]: positions 0..classes-1 as floats, {@value #IGNORED} takes no part
 * @param pixels per class, how many labels there are
 */
public record Target(NDArray labels, int[] pixels) {

    public static final int IGNORED = 255;

    /** Counts the labels of a crop. */
    public static int[] count(byte[] labels, int classes) {
        int[] pixels = new int[classes];
        for (byte label : labels) {
            int position = label & 0xFF;
            if (position < classes) {
                pixels[position]++;
            }
        }
        return pixels;
    }
}
