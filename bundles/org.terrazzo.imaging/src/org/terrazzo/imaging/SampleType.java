// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

/** The type in which the samples of an image are kept once they are decoded. */
public enum SampleType {

    /** 0..255. Samples of 1, 2 and 4 bits are widened to this range, and palettes are expanded. */
    UNSIGNED_8(1),

    /** 0..65535, as stored: a 12-bit camera gives 0..4095. */
    UNSIGNED_16(2),

    /** Floating point, and every integer that fits neither of the other two: signed ones and those of 32 bits. */
    FLOAT_32(4);

    private final int bytes;

    SampleType(int bytes) {
        this.bytes = bytes;
    }

    /** {@return the size of one sample in memory, in bytes} */
    public int bytes() {
        return bytes;
    }
}
