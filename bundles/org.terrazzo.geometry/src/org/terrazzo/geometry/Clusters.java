// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The clusters of SLIC (R. Achanta et al., "SLIC Superpixels Compared to State-of-the-Art Superpixel Methods", 2012):
 * k-means in colour and place, where each centre looks only at the pixels within one spacing of it.
 */
final class Clusters {

    private static final int ROUNDS = 10;
    private static final int VALUES = 5;

    private final LabColours colours;
    private final int width;
    private final int height;
    private final int spacing;
    private final double placeWeight;

    /** L, a, b, x, y of each centre; x and y in pixels of the window. */
    private final double[] centres;

    private final int[] labels;
    private final float[] distances;

    Clusters(LabColours colours, int width, int height, int spacing, double compactness) {
        this.colours = colours;
        this.width = width;
        this.height = height;
        this.spacing = spacing;
        this.placeWeight = compactness * compactness / spacing / spacing;
        this.labels = new int[width * height];
        this.distances = new float[labels.length];
        this.centres = seeds();
    }

    int[] labels(BooleanSupplier cancelled) {
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(distances, Float.POSITIVE_INFINITY);
            for (int cluster = 0; cluster < centres.length / VALUES; cluster++) {
                FloodFill.stopIf(cancelled);
                assign(cluster);
            }
            moveCentres();
        }
        return labels;
    }

    /** On a grid, each moved to the place of least gradient around it, so that none sits on an edge. */
    private double[] seeds() {
        int columns = Math.max(1, (width + spacing / 2) / spacing);
        int rows = Math.max(1, (height + spacing / 2) / spacing);
        double[] seeds = new double[columns * rows * VALUES];
        for (int i = 0; i < columns * rows; i++) {
            int x = (int) ((i % columns + 0.5) * width / columns);
            int y = (int) ((i / columns + 0.5) * height / rows);
            put(seeds, i, flattest(x, y));
        }
        return seeds;
    }

    private void put(double[] seeds, int cluster, int pixel) {
        int i = cluster * VALUES;
        seeds[i] = colours.lightness(pixel);
        seeds[i + 1] = colours.a(pixel);
        seeds[i + 2] = colours.b(pixel);
        seeds[i + 3] = pixel % width;
        seeds[i + 4] = pixel / width;
    }

    private int flattest(int x, int y) {
        int best = y * width + x;
        double least = Double.POSITIVE_INFINITY;
        for (int i = Math.max(1, x - 1); i <= Math.min(width - 2, x + 1); i++) {
            for (int j = Math.max(1, y - 1); j <= Math.min(height - 2, y + 1); j++) {
                int pixel = j * width + i;
                double gradient = colours.squareDistance(pixel - 1, pixel + 1)
                        + colours.squareDistance(pixel - width, pixel + width);
                if (gradient < least) {
                    least = gradient;
                    best = pixel;
                }
            }
        }
        return best;
    }

    private void assign(int cluster) {
        int i = cluster * VALUES;
        int centreX = (int) centres[i + 3];
        int centreY = (int) centres[i + 4];
        // a grid that does not fit is a little wider than the spacing
        int reach = spacing + spacing / 2 + 1;
        for (int y = Math.max(0, centreY - reach); y <= Math.min(height - 1, centreY + reach); y++) {
            for (int x = Math.max(0, centreX - reach); x <= Math.min(width - 1, centreX + reach); x++) {
                compare(cluster, x, y);
            }
        }
    }

    private void compare(int cluster, int x, int y) {
        int i = cluster * VALUES;
        int pixel = y * width + x;
        double lightness = colours.lightness(pixel) - centres[i];
        double a = colours.a(pixel) - centres[i + 1];
        double b = colours.b(pixel) - centres[i + 2];
        double dx = x - centres[i + 3];
        double dy = y - centres[i + 4];
        float distance = (float) (lightness * lightness + a * a + b * b + placeWeight * (dx * dx + dy * dy));
        if (distance < distances[pixel]) {
            distances[pixel] = distance;
            labels[pixel] = cluster;
        }
    }

    /** To the mean of its pixels; a centre without pixels stays. */
    private void moveCentres() {
        double[] sums = new double[centres.length];
        int[] counts = new int[centres.length / VALUES];
        for (int pixel = 0; pixel < labels.length; pixel++) {
            int i = labels[pixel] * VALUES;
            counts[labels[pixel]]++;
            sums[i] += colours.lightness(pixel);
            sums[i + 1] += colours.a(pixel);
            sums[i + 2] += colours.b(pixel);
            sums[i + 3] += pixel % width;
            sums[i + 4] += pixel / width;
        }
        for (int i = 0; i < centres.length; i++) {
            centres[i] = counts[i / VALUES] == 0 ? centres[i] : sums[i] / counts[i / VALUES];
        }
    }
}
