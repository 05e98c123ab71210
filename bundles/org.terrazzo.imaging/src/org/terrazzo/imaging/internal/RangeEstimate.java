// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.util.Arrays;
import org.terrazzo.imaging.ImageFile;
import org.terrazzo.imaging.ImageLayout;
import org.terrazzo.imaging.ImageReadException;
import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.imaging.SampleType;
import org.terrazzo.model.Box;
import org.terrazzo.model.DisplayRange;

/** Estimates which values of an image to show as black and as white, from a sample of its pixels. */
final class RangeEstimate {

    private static final int PIXELS = 1 << 18;
    private static final int GRID = 8;
    private static final long LARGE = 1L << 24;
    private static final double TAIL = 0.001;

    private final ImageFile image;
    private float[] values = new float[PIXELS];
    private int count;

    private RangeEstimate(ImageFile image) {
        this.image = image;
    }

    static DisplayRange of(ImageFile image) throws ImageReadException {
        if (image.layout().sampleType() == SampleType.UNSIGNED_8) {
            return DisplayRange.FULL_8;
        }
        RangeEstimate estimate = new RangeEstimate(image);
        estimate.collect();
        return estimate.range();
    }

    /** Of a large tiled image only some tiles are decoded; any other is read once, with pixels left out. */
    private void collect() throws ImageReadException {
        ImageLayout layout = image.layout();
        long pixels = (long) layout.width() * layout.height();
        if (layout.isTiled() && pixels > LARGE) {
            collectBlocks(layout);
        } else {
            add(image.read(layout.bounds(), (int) Math.ceil(Math.sqrt((double) pixels / PIXELS))));
        }
    }

    private void collectBlocks(ImageLayout layout) throws ImageReadException {
        int side = (int) Math.sqrt(PIXELS) / GRID;
        int width = Math.min(side, layout.width());
        int height = Math.min(side, layout.height());
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                long x = (long) (layout.width() - width) * column / (GRID - 1);
                long y = (long) (layout.height() - height) * row / (GRID - 1);
                add(image.read(new Box((int) x, (int) y, width, height), 1));
            }
        }
    }

    private void add(PixelBlock block) {
        for (int y = 0; y < block.height(); y++) {
            for (int x = 0; x < block.width(); x++) {
                for (int channel = 0; channel < block.channels(); channel++) {
                    add(block.sample(x, y, channel));
                }
            }
        }
    }

    private void add(float value) {
        if (!Float.isFinite(value)) {
            return;
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = value;
    }

    private DisplayRange range() {
        if (count == 0) {
            return new DisplayRange(0, 1);
        }
        Arrays.sort(values, 0, count);
        DisplayRange robust = between(at(TAIL), at(1 - TAIL));
        DisplayRange full = between(values[0], values[count - 1]);
        if (robust != null) {
            return robust;
        }
        return full != null ? full : around(values[0]);
    }

    private double at(double quantile) {
        return values[(int) Math.round(quantile * (count - 1))];
    }

    private static DisplayRange between(double low, double high) {
        return low < high ? new DisplayRange(low, high) : null;
    }

    /** A flat image has no range of its own: one step above its value, or what a float can tell apart. */
    private static DisplayRange around(double value) {
        return new DisplayRange(value, value + Math.max(1, Math.abs(value) * 1e-6));
    }
}
