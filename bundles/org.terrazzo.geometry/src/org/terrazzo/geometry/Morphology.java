// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.terrazzo.model.Box;
import org.terrazzo.model.PixelSet;

/** Shapes of pixel sets: parts, holes, larger, smaller. Whether there is an image around them is not known here. */
public final class Morphology {

    private Morphology() {}

    /**
     * The parts that hang together, in the order of their first pixels.
     *
     * @param corners whether pixels that share no more than a corner hang together
     */
    public static List<PixelSet> parts(PixelSet pixels, boolean corners) {
        int[] runs = pixels.runs();
        int[] numbers = RunParts.of(runs, corners);
        List<PixelSet.Builder> parts = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == parts.size()) {
                parts.add(new PixelSet.Builder());
            }
            parts.get(numbers[i]).add(runs[3 * i], runs[3 * i + 1], runs[3 * i + 2]);
        }
        return parts.stream().map(PixelSet.Builder::build).toList();
    }

    /**
     * The set together with its holes: with all pixels from which no way, from side to side of pixels not in the set,
     * leads out. A closed line of pixels that touch at corners has a hole too.
     */
    public static PixelSet fillHoles(PixelSet pixels) {
        if (pixels.isEmpty()) {
            return pixels;
        }
        PixelSet around = PixelSet.of(around(pixels.bounds(), 1));
        PixelSet outside = parts(around.subtract(pixels), false).getFirst();
        return around.subtract(outside);
    }

    /**
     * All pixels whose centres are at most a distance from the centre of a pixel of the set. May reach out of the
     * image on all sides.
     *
     * @param distance 0..{@value RowGrowth#FARTHEST} pixels
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public static PixelSet grow(PixelSet pixels, int distance, BooleanSupplier cancelled) {
        return new RowGrowth(pixels, distance).grown(cancelled);
    }

    /**
     * All pixels of the set whose centres are farther than a distance from the centre of every pixel that is not in
     * the set. What is outside of the image is not in the set.
     *
     * @param distance 0..{@value RowGrowth#FARTHEST} pixels
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public static PixelSet shrink(PixelSet pixels, int distance, BooleanSupplier cancelled) {
        PixelSet rest = PixelSet.of(around(pixels.bounds(), 1)).subtract(pixels);
        return pixels.subtract(grow(rest, distance, cancelled));
    }

    private static Box around(Box box, int margin) {
        return Box.between(box.x() - margin, box.y() - margin, box.right() + margin, box.bottom() + margin);
    }
}
