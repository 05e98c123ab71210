// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

/**
 * How many pixels an image may announce.
 *
 * @param pixels for every image
 * @param wholePixels for an image that can only be decoded as a whole
 */
public record Limits(long pixels, long wholePixels) {

    /** The limits that hold unless others are given. */
    public static final Limits DEFAULT = new Limits(Integer.MAX_VALUE, 400_000_000L);

    public Limits atMost(long maximum) {
        return new Limits(Math.min(pixels, maximum), Math.min(wholePixels, maximum));
    }

    /** Checks what a header announces, before anything is allocated for it. */
    void check(long width, long height, boolean whole) throws ImageProblem {
        if (width <= 0 || height <= 0) {
            throw ImageProblem.damaged("its header announces a size of " + width + " x " + height + " pixels");
        }
        long limit = whole ? wholePixels : pixels;
        if (height > limit / width) {
            throw new ImageProblem(
                    "its header announces %d x %d pixels, more than the limit of %d".formatted(width, height, limit),
                    "Cut the image into smaller ones, or save it as a tiled TIFF.");
        }
    }

    /**
     * Refuses a header whose pixels cannot possibly come out of so few bytes.
     *
     * @param pixelsPerByte the most that the format's compression can make of one byte
     */
    static void checkPlausible(long width, long height, long bytes, long pixelsPerByte) throws ImageProblem {
        if (width * height / pixelsPerByte > bytes) {
            throw ImageProblem.damaged("its header announces %d x %d pixels, which its %d bytes cannot hold"
                    .formatted(width, height, bytes));
        }
    }
}
