// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;

/**
 * A part of an image, divided into small patches of like colour by SLIC (R. Achanta et al., "SLIC Superpixels Compared
 * to State-of-the-Art Superpixel Methods", 2012). Each patch is one piece, from side to side; together they are the
 * part. Immutable; takes 4 bytes per pixel.
 */
public final class Superpixels {

    private final Box box;
    private final int[] labels;
    private final int count;
    private final Box[] bounds;

    private Superpixels(Box box, int[] labels) {
        this.box = box;
        this.labels = labels;
        this.count = Arrays.stream(labels).max().orElseThrow() + 1;
        this.bounds = bounds();
    }

    /**
     * @param spacing the side, in pixels, of the square that a patch would be on a plain ground; at least 2
     * @param compactness how much place counts against colour: 1 for patches that follow every edge, 40 for almost
     *     squares; 10 is usual. More than 0
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public static Superpixels of(ColourBlock image, int spacing, double compactness, BooleanSupplier cancelled) {
        if (spacing < 2 || !(compactness > 0)) {
            throw new IllegalArgumentException("there are no superpixels of spacing " + spacing + " and compactness "
                    + compactness + "; they need at least 2 and more than 0");
        }
        Box box = image.box();
        int[] clusters =
                new Clusters(new LabColours(image), box.width(), box.height(), spacing, compactness).labels(cancelled);
        return new Superpixels(box, ConnectedLabels.of(box.width(), clusters, spacing * spacing / 4));
    }

    private Box[] bounds() {
        int[] ends = new int[4 * count];
        for (int i = 0; i < ends.length; i += 4) {
            ends[i] = Integer.MAX_VALUE;
            ends[i + 1] = Integer.MAX_VALUE;
        }
        for (int pixel = 0; pixel < labels.length; pixel++) {
            int i = 4 * labels[pixel];
            int x = pixel % box.width();
            int y = pixel / box.width();
            ends[i] = Math.min(ends[i], x);
            ends[i + 1] = Math.min(ends[i + 1], y);
            ends[i + 2] = Math.max(ends[i + 2], x + 1);
            ends[i + 3] = Math.max(ends[i + 3], y + 1);
        }
        Box[] result = new Box[count];
        Arrays.setAll(
                result,
                i -> Box.between(ends[4 * i], ends[4 * i + 1], ends[4 * i + 2], ends[4 * i + 3])
                        .translate(box.x(), box.y()));
        return result;
    }

    public Box box() {
        return box;
    }

    /** The number of patches. */
    public int count() {
        return count;
    }

    /** The patch that a pixel belongs to, 0 to {@link #count} - 1; -1 outside of the part. */
    public int label(int x, int y) {
        return box.contains(x, y) ? labels[(y - box.y()) * box.width() + x - box.x()] : -1;
    }

    /**
     * The pixels of a patch.
     *
     * @throws IndexOutOfBoundsException if there is no such patch
     */
    public PixelSet pixels(int label) {
        PixelSet.Builder pixels = new PixelSet.Builder();
        collect(label, pixels);
        return pixels.build();
    }

    private void collect(int label, PixelSet.Builder pixels) {
        Box around = bounds[label];
        for (int y = around.y(); y < around.bottom(); y++) {
            for (int x = around.x(); x < around.right(); x++) {
                if (label(x, y) == label) {
                    pixels.add(y, x, x + 1);
                }
            }
        }
    }

    /** All pixels of the patches of which at least one pixel is in a set, such as what a brush covers. */
    public PixelSet touched(PixelSet pixels) {
        BitSet touched = new BitSet();
        pixels.clip(box).forEachRun((y, from, to) -> {
            for (int x = from; x < to; x++) {
                touched.set(label(x, y));
            }
        });
        PixelSet.Builder patches = new PixelSet.Builder();
        touched.stream().forEach(label -> collect(label, patches));
        return patches.build();
    }
}
