// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Arrays;

/**
 * Makes every label one piece: pieces are numbered anew, row by row, and one that is too small goes to the piece that
 * was met before it at its first pixel.
 */
final class ConnectedLabels {

    private static final int NONE = -1;

    private final int width;
    private final int[] old;
    private final int[] labels;
    private final int[] piece;
    private int count;

    private ConnectedLabels(int width, int[] old) {
        this.width = width;
        this.old = old;
        this.labels = new int[old.length];
        this.piece = new int[old.length];
        Arrays.fill(labels, NONE);
    }

    /** New labels 0, 1, 2, ... without a gap. */
    static int[] of(int width, int[] labels, int leastSize) {
        ConnectedLabels connected = new ConnectedLabels(width, labels);
        for (int pixel = 0; pixel < labels.length; pixel++) {
            if (connected.labels[pixel] == NONE) {
                connected.take(pixel, leastSize);
            }
        }
        return connected.labels;
    }

    private void take(int first, int leastSize) {
        int neighbour = before(first);
        int size = spread(first);
        if (size < leastSize && neighbour != NONE) {
            for (int i = 0; i < size; i++) {
                labels[piece[i]] = neighbour;
            }
        } else {
            count++;
        }
    }

    private int before(int pixel) {
        if (pixel % width > 0) {
            return labels[pixel - 1];
        }
        return pixel >= width ? labels[pixel - width] : NONE;
    }

    private int spread(int first) {
        int size = 0;
        piece[size++] = first;
        labels[first] = count;
        for (int i = 0; i < size; i++) {
            int pixel = piece[i];
            size = join(pixel, pixel - 1, pixel % width > 0, size);
            size = join(pixel, pixel + 1, pixel % width < width - 1, size);
            size = join(pixel, pixel - width, pixel >= width, size);
            size = join(pixel, pixel + width, pixel + width < old.length, size);
        }
        return size;
    }

    private int join(int pixel, int neighbour, boolean exists, int size) {
        if (!exists || labels[neighbour] != NONE || old[neighbour] != old[pixel]) {
            return size;
        }
        labels[neighbour] = count;
        piece[size] = neighbour;
        return size + 1;
    }
}
