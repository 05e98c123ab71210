// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.ui.internal.editor;

import java.util.Arrays;
import org.terrazzo.annotation.ui.internal.canvas.PixelReader;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.model.DisplayRange;

/** The values that an image's samples have, the finite ones in order. Of a large image every n-th pixel counts. */
final class PixelValues {

    private static final long ENOUGH = 1_000_000;

    /** Of the values so many are shown as black, and as many as white, where the range is found by itself. */
    private static final double CUT = 0.001;

    private final float[] sorted;

    private PixelValues(float[] sorted) {
        this.sorted = sorted;
    }

    /** Takes its time: not for the display's thread. */
    static PixelValues of(PixelReader reader) throws ImageReadException {
        long pixels = reader.layout().bounds().area();
        int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) pixels / ENOUGH)));
        return of(reader.read(reader.layout().bounds(), step));
    }

    static PixelValues of(PixelBlock block) {
        float[] values = new float[block.width() * block.height() * block.channels()];
        int count = 0;
        for (int y = 0; y < block.height(); y++) {
            for (int x = 0; x < block.width(); x++) {
                for (int channel = 0; channel < block.channels(); channel++) {
                    float value = block.sample(x, y, channel);
                    values[count] = value;
                    count += Float.isFinite(value) ? 1 : 0;
                }
            }
        }
        float[] finite = Arrays.copyOf(values, count);
        Arrays.sort(finite);
        return new PixelValues(finite);
    }

    boolean isEmpty() {
        return sorted.length == 0;
    }

    double least() {
        return isEmpty() ? 0 : sorted[0];
    }

    double most() {
        return isEmpty() ? 1 : sorted[sorted.length - 1];
    }

    /** @param share 0 for the least, 1 for the greatest value */
    double quantile(double share) {
        return isEmpty() ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /** From the value that one in a thousand is under to the one that one in a thousand is over; never empty. */
    DisplayRange automatic() {
        double low = quantile(CUT);
        double high = quantile(1 - CUT);
        return low < high ? new DisplayRange(low, high) : widened(low);
    }

    private DisplayRange widened(double value) {
        return least() < most()
                ? new DisplayRange(least(), most())
                : new DisplayRange(value, value + Math.max(1, 2 * Math.ulp(value)));
    }

    /** How many values lie in each of so many equal parts from one value to another. */
    int[] counts(double from, double to, int parts) {
        int[] counts = new int[parts];
        for (float value : sorted) {
            int part = (int) Math.floor((value - from) / (to - from) * parts);
            if (value >= from && value <= to) {
                counts[Math.min(part, parts - 1)]++;
            }
        }
        return counts;
    }
}
