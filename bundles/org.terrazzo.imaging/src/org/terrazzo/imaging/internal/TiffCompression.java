// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

/** The compressions of TIFF that are read, and the most pixels they can make of one byte. */
enum TiffCompression {
    NONE(1, 8, false),
    HUFFMAN(2, Integer.MAX_VALUE, false),
    FAX_3(3, Integer.MAX_VALUE, false),
    FAX_4(4, Integer.MAX_VALUE, false),
    LZW(5, 8 * 4096, false),
    JPEG(7, 1024, true),
    ADOBE_DEFLATE(8, 8 * 1032, false),
    PACK_BITS(32_773, 8 * 64, false),
    DEFLATE(32_946, 8 * 1032, false);

    private final int code;
    private final int pixelsPerByte;
    private final boolean lossy;

    TiffCompression(int code, int pixelsPerByte, boolean lossy) {
        this.code = code;
        this.pixelsPerByte = pixelsPerByte;
        this.lossy = lossy;
    }

    static TiffCompression of(long code) throws ImageProblem {
        for (TiffCompression compression : values()) {
            if (compression.code == code) {
                return compression;
            }
        }
        throw ImageProblem.unsupported(("its TIFF compression %d is none that Terrazzo reads, which are none, CCITT, "
                        + "LZW, JPEG, Deflate and PackBits")
                .formatted(code));
    }

    int pixelsPerByte() {
        return pixelsPerByte;
    }

    boolean isLossy() {
        return lossy;
    }
}
