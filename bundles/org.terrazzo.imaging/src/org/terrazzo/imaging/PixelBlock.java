// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.terrazzo.model.Box;
import org.terrazzo.model.DisplayRange;

/**
 * Decoded pixels of a region, of one channel (grey) or three (red, green, blue), with their full bit depth.
 * Pixel (0, 0) is the region's top left one. Not changed after it was made; safe for use by many threads.
 */
public final class PixelBlock {

    private final int width;
    private final int height;
    private final int channels;
    private final SampleType sampleType;
    private final Object samples;

    private PixelBlock(int width, int height, int channels, SampleType sampleType, Object samples, int length) {
        if (width < 1 || height < 1 || channels != 1 && channels != 3 || (long) width * height * channels != length) {
            throw new IllegalArgumentException(width + " x " + height + " x " + channels + " is not " + length);
        }
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.sampleType = sampleType;
        this.samples = samples;
    }

    /** Makes a block of 8-bit samples, by row, the channels of a pixel side by side; takes ownership of the array. */
    public static PixelBlock ofBytes(int width, int height, int channels, byte[] samples) {
        return new PixelBlock(width, height, channels, SampleType.UNSIGNED_8, samples, samples.length);
    }

    /** Makes a block whose samples are all 0, to be filled by {@link #take}. */
    static PixelBlock blank(int width, int height, int channels, SampleType type) {
        int length = Math.multiplyExact(Math.multiplyExact(width, height), channels);
        return new PixelBlock(width, height, channels, type, allocate(type, length), length);
    }

    /** Makes a block of unsigned 16-bit samples in the order of {@link #ofBytes}; takes ownership of the array. */
    public static PixelBlock ofShorts(int width, int height, int channels, short[] samples) {
        return new PixelBlock(width, height, channels, SampleType.UNSIGNED_16, samples, samples.length);
    }

    /** Makes a block of floating-point samples in the order of {@link #ofBytes}; takes ownership of the array. */
    public static PixelBlock ofFloats(int width, int height, int channels, float[] samples) {
        return new PixelBlock(width, height, channels, SampleType.FLOAT_32, samples, samples.length);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** {@return 1 or 3} */
    public int channels() {
        return channels;
    }

    public SampleType sampleType() {
        return sampleType;
    }

    /**
     * {@return one sample in the file's own units: 0..255, 0..65535 or any float, NaN included}
     *
     * @param x column, 0..width-1
     * @param y row, 0..height-1
     * @param channel 0..channels-1
     */
    public float sample(int x, int y, int channel) {
        Objects.checkIndex(x, width);
        Objects.checkIndex(y, height);
        return at((y * width + x) * channels + Objects.checkIndex(channel, channels));
    }

    private float at(int index) {
        return switch (sampleType) {
            case UNSIGNED_8 -> ((byte[]) samples)[index] & 0xff;
            case UNSIGNED_16 -> ((short[]) samples)[index] & 0xffff;
            case FLOAT_32 -> ((float[]) samples)[index];
        };
    }

    /**
     * {@return a part of the block, or every n-th pixel of it, as {@link ImageFile#read} would have read it}
     *
     * @param region not empty, inside the block
     * @param subsampling at least 1
     */
    public PixelBlock crop(Box region, int subsampling) {
        if (region.isEmpty() || !new Box(0, 0, width, height).contains(region) || subsampling < 1) {
            throw new IllegalArgumentException(region + " by " + subsampling + " of " + width + " x " + height);
        }
        int columns = (region.width() - 1) / subsampling + 1;
        int rows = (region.height() - 1) / subsampling + 1;
        int length = columns * rows * channels;
        Object part = allocate(sampleType, length);
        for (int row = 0; row < rows; row++) {
            int from = (region.y() + row * subsampling) * width + region.x();
            copyRow(from * channels, subsampling, part, row * columns * channels, columns);
        }
        return new PixelBlock(columns, rows, channels, sampleType, part, length);
    }

    private static Object allocate(SampleType type, int length) {
        return switch (type) {
            case UNSIGNED_8 -> new byte[length];
            case UNSIGNED_16 -> new short[length];
            case FLOAT_32 -> new float[length];
        };
    }

    private void copyRow(int from, int subsampling, Object part, int to, int columns) {
        if (subsampling == 1) {
            System.arraycopy(samples, from, part, to, columns * channels);
            return;
        }
        for (int column = 0; column < columns; column++) {
            System.arraycopy(samples, from + column * subsampling * channels, part, to + column * channels, channels);
        }
    }

    /** Puts some pixels of a row behind what is in a buffer. */
    void put(int x, int y, int count, ByteBuffer into) {
        int from = (y * width + x) * channels;
        int length = count * channels;
        switch (sampleType) {
            case UNSIGNED_8 -> into.put((byte[]) samples, from, length);
            case UNSIGNED_16 -> into.asShortBuffer().put((short[]) samples, from, length);
            case FLOAT_32 -> into.asFloatBuffer().put((float[]) samples, from, length);
        }
        if (sampleType != SampleType.UNSIGNED_8) {
            into.position(into.position() + length * sampleType.bytes());
        }
    }

    /** Takes some pixels of a row, every n-th of those in a buffer. For a block that is being made. */
    void take(int x, int y, int count, ByteBuffer from, int every) {
        int to = (y * width + x) * channels;
        int length = every == 1 ? count * channels : channels;
        for (int i = 0; i < (every == 1 ? 1 : count); i++) {
            take(to + i * channels, length, from, i * every * channels);
        }
    }

    private void take(int to, int length, ByteBuffer from, int skipped) {
        switch (sampleType) {
            case UNSIGNED_8 -> from.get(from.position() + skipped, (byte[]) samples, to, length);
            case UNSIGNED_16 -> from.asShortBuffer().get(skipped, (short[]) samples, to, length);
            case FLOAT_32 -> from.asFloatBuffer().get(skipped, (float[]) samples, to, length);
        }
    }

    /**
     * {@return the pixels as 8-bit red, green, blue, by row: width * height * 3 bytes that the caller owns}
     *
     * @param range the values that become 0 and 255; what lies outside is clipped, NaN becomes 0
     */
    public byte[] toRgb(DisplayRange range) {
        byte[] levels = levels(range);
        return channels == 3 ? levels : threefold(levels);
    }

    /**
     * {@return the pixels as 8-bit grey, by row: width * height bytes that the caller owns}; colours become luma by
     * the weights of ITU-R BT.601 (0.299, 0.587, 0.114).
     *
     * @param range the values that become 0 and 255; what lies outside is clipped, NaN becomes 0
     */
    public byte[] toGrey(DisplayRange range) {
        byte[] levels = levels(range);
        return channels == 1 ? levels : luma(levels);
    }

    private byte[] levels(DisplayRange range) {
        Levels levels = new Levels(range);
        return switch (sampleType) {
            case UNSIGNED_8 -> levels.of((byte[]) samples);
            case UNSIGNED_16 -> levels.of((short[]) samples);
            case FLOAT_32 -> levels.of((float[]) samples);
        };
    }

    private static byte[] threefold(byte[] grey) {
        byte[] rgb = new byte[Math.multiplyExact(grey.length, 3)];
        for (int i = 0, j = 0; i < grey.length; i++, j += 3) {
            rgb[j] = grey[i];
            rgb[j + 1] = grey[i];
            rgb[j + 2] = grey[i];
        }
        return rgb;
    }

    private static byte[] luma(byte[] rgb) {
        byte[] grey = new byte[rgb.length / 3];
        for (int i = 0, j = 0; i < grey.length; i++, j += 3) {
            int sum = 299 * (rgb[j] & 0xff) + 587 * (rgb[j + 1] & 0xff) + 114 * (rgb[j + 2] & 0xff);
            grey[i] = (byte) ((sum + 500) / 1000);
        }
        return grey;
    }
}
