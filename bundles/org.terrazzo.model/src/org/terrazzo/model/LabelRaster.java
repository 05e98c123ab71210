// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

import java.util.Arrays;
import java.util.Objects;

/**
 * One class index per pixel, row by row from the top left; {@value #UNLABELLED} means that the pixel has no class. At
 * most 2^31 - 9 pixels.
 */
public final class LabelRaster {

    /** The value of a pixel without a class. */
    public static final int UNLABELLED = 255;

    private static final int VALUES = 256;

    private final int width;
    private final int height;
    private final byte[] labels;

    private LabelRaster(int width, int height, byte[] labels) {
        this.width = width;
        this.height = height;
        this.labels = labels;
    }

    /** @param labels width * height values, owned by the raster from here on: do not write to it any more */
    public static LabelRaster of(int width, int height, byte[] labels) {
        Checks.that(
                labels.length == pixels(width, height),
                labels.length + " labels do not make " + width + " x " + height + " pixels");
        return new LabelRaster(width, height, labels);
    }

    /** @param value 0..255 of every pixel */
    public static LabelRaster filled(int width, int height, int value) {
        return new Painter(width, height, value).finish();
    }

    private static int pixels(int width, int height) {
        Checks.that(
                width > 0 && height > 0 && (long) width * height <= Integer.MAX_VALUE - 8,
                "a label raster cannot be " + width + " x " + height);
        return width * height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The whole raster, at (0, 0). */
    public Box box() {
        return new Box(0, 0, width, height);
    }

    /**
     * @return 0..255
     * @throws IndexOutOfBoundsException outside of the raster
     */
    public int get(int x, int y) {
        Objects.checkIndex(x, width);
        Objects.checkIndex(y, height);
        return labels[y * width + x] & 0xFF;
    }

    /**
     * Copies row y into an array of at least {@link #width} bytes.
     *
     * @return the same array
     */
    public byte[] row(int y, byte[] into) {
        System.arraycopy(labels, Objects.checkIndex(y, height) * width, into, 0, width);
        return into;
    }

    /** The live array, for speed: only to be read. Bytes are unsigned. */
    public byte[] labels() {
        return labels;
    }

    /** The number of pixels with this value. */
    public long count(int value) {
        long count = 0;
        for (byte label : labels) {
            if ((label & 0xFF) == value) {
                count++;
            }
        }
        return count;
    }

    /** 256 values: the number of pixels with each value. */
    public long[] histogram() {
        long[] histogram = new long[VALUES];
        for (byte label : labels) {
            histogram[label & 0xFF]++;
        }
        return histogram;
    }

    /** The pixels with this value. */
    public PixelSet pixels(int value) {
        return PixelSet.where(width, height, (x, y) -> (labels[y * width + x] & 0xFF) == value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelRaster that
                && width == that.width
                && height == that.height
                && Arrays.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return "LabelRaster[" + width + " x " + height + "]";
    }

    /** Draws a raster, later runs over earlier ones, and is then used up. For one thread. */
    public static final class Painter implements RunVisitor {

        private final int width;
        private final int height;
        private byte[] labels;
        private byte value;

        /** @param background 0..255, the value of every pixel at first */
        public Painter(int width, int height, int background) {
            this.labels = new byte[pixels(width, height)];
            this.width = width;
            this.height = height;
            value(background);
            Arrays.fill(labels, value);
        }

        /** @param next 0..255, the value that the runs that follow are given */
        public Painter value(int next) {
            Checks.between(next, 0, UNLABELLED, "a label");
            value = (byte) next;
            return this;
        }

        /** Paints a run; what lies outside of the raster is left out. */
        @Override
        public void run(int y, int from, int to) {
            int left = Math.max(0, from);
            int right = Math.min(width, to);
            if (y >= 0 && y < height && left < right) {
                Arrays.fill(labels, y * width + left, y * width + right, value);
            }
        }

        /** Hands the raster over; afterwards the painter must not be used. */
        public LabelRaster finish() {
            LabelRaster raster = LabelRaster.of(width, height, labels);
            labels = null;
            return raster;
        }
    }
}
