// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import org.terrazzo.imaging.PixelBlock;
import org.terrazzo.imaging.SampleType;
import org.terrazzo.model.Box;

/** Samples by row, the bands of a pixel side by side, in an array of the sample type's kind. Owned by one thread. */
final class PixelGrid {

    private final int width;
    private final int height;
    private final int bands;
    private final SampleType type;
    private final Object samples;

    PixelGrid(int width, int height, int bands, SampleType type) throws ImageProblem {
        this(width, height, bands, type, allocate(type, length(width, height, bands, type)));
    }

    private PixelGrid(int width, int height, int bands, SampleType type, Object samples) {
        this.width = width;
        this.height = height;
        this.bands = bands;
        this.type = type;
        this.samples = samples;
    }

    static PixelGrid ofBytes(int width, int height, int bands, byte[] samples) {
        return new PixelGrid(width, height, bands, SampleType.UNSIGNED_8, samples);
    }

    /** Makes the grid for a subsampled region, after checking that it fits into memory beside what is decoded. */
    static PixelGrid forRegion(Box region, int subsampling, PixelKind kind) throws ImageProblem {
        checkFits(region, subsampling, kind);
        return new PixelGrid(
                samples(region.width(), subsampling),
                samples(region.height(), subsampling),
                kind.channels(),
                kind.sampleType());
    }

    /** Decoders allocate before anything else can be asked: this is asked first. */
    static void checkFits(Box region, int subsampling, PixelKind kind) throws ImageProblem {
        length(
                samples(region.width(), subsampling),
                samples(region.height(), subsampling),
                kind.channels(),
                kind.sampleType());
    }

    private static int samples(int length, int subsampling) {
        return (length - 1) / subsampling + 1;
    }

    private static int length(int width, int height, int bands, SampleType type) throws ImageProblem {
        long length = (long) width * height * bands;
        if (length > Integer.MAX_VALUE - 8
                || length * type.bytes() > Runtime.getRuntime().maxMemory()) {
            throw ImageProblem.noMemory(length * type.bytes());
        }
        return (int) length;
    }

    private static Object allocate(SampleType type, int length) {
        return switch (type) {
            case UNSIGNED_8 -> new byte[length];
            case UNSIGNED_16 -> new short[length];
            case FLOAT_32 -> new float[length];
        };
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int bands() {
        return bands;
    }

    SampleType type() {
        return type;
    }

    byte[] bytes() {
        return (byte[]) samples;
    }

    short[] shorts() {
        return (short[]) samples;
    }

    float[] floats() {
        return (float[]) samples;
    }

    int index(int x, int y) {
        return (y * width + x) * bands;
    }

    float sample(int x, int y, int band) {
        int index = index(x, y) + band;
        return switch (type) {
            case UNSIGNED_8 -> bytes()[index] & 0xff;
            case UNSIGNED_16 -> shorts()[index] & 0xffff;
            case FLOAT_32 -> floats()[index];
        };
    }

    void set(int index, int value) {
        switch (type) {
            case UNSIGNED_8 -> bytes()[index] = (byte) value;
            case UNSIGNED_16 -> shorts()[index] = (short) value;
            case FLOAT_32 -> floats()[index] = value;
        }
    }

    /** Copies a run of pixels of a row from another grid of the same type and bands. */
    void copy(PixelGrid from, int fromX, int fromY, int x, int y, int count) {
        System.arraycopy(from.samples, from.index(fromX, fromY), samples, index(x, y), count * bands);
    }

    PixelBlock toBlock() {
        return switch (type) {
            case UNSIGNED_8 -> PixelBlock.ofBytes(width, height, bands, bytes());
            case UNSIGNED_16 -> PixelBlock.ofShorts(width, height, bands, shorts());
            case FLOAT_32 -> PixelBlock.ofFloats(width, height, bands, floats());
        };
    }
}
