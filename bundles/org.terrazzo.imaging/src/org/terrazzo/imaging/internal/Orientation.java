// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import org.terrazzo.model.Box;

/**
 * How a stored image has to be turned for the eye: the eight values of tag 274 of TIFF 6.0 and EXIF 2.3.
 * With (a, b) = (y, x) where it transposes and (x, y) otherwise, the pixel seen at (x, y) is stored at (a, b), counted
 * from the far edge where it flips.
 *
 * @param transposes whether rows and columns change places
 * @param flipsX whether stored columns count from the right
 * @param flipsY whether stored rows count from the bottom
 */
record Orientation(boolean transposes, boolean flipsX, boolean flipsY) {

    static final Orientation UPRIGHT = new Orientation(false, false, false);

    /** {@return the orientation of a tag's value; an unknown value means upright} */
    static Orientation of(long tag) {
        return switch (Math.clamp(tag, 0, 9)) {
            case 2 -> new Orientation(false, true, false);
            case 3 -> new Orientation(false, true, true);
            case 4 -> new Orientation(false, false, true);
            case 5 -> new Orientation(true, false, false);
            case 6 -> new Orientation(true, false, true);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(true, true, false);
            default -> UPRIGHT;
        };
    }

    /**
     * {@return where the wanted pixels of a region lie in a stored image, such that subsampling it from its top left
     * pixel meets the same pixels as subsampling the seen region from its own}
     */
    Box stored(Box seen, int subsampling, int storedWidth, int storedHeight) {
        int a = transposes ? seen.y() : seen.x();
        int b = transposes ? seen.x() : seen.y();
        int spanA = span(transposes ? seen.height() : seen.width(), subsampling);
        int spanB = span(transposes ? seen.width() : seen.height(), subsampling);
        return new Box(flipsX ? storedWidth - a - spanA : a, flipsY ? storedHeight - b - spanB : b, spanA, spanB);
    }

    private static int span(int length, int subsampling) {
        return (length - 1) / subsampling * subsampling + 1;
    }

    /** {@return where a part of a stored image is seen} */
    Box seen(Box stored, int storedWidth, int storedHeight) {
        int a = flipsX ? storedWidth - stored.right() : stored.x();
        int b = flipsY ? storedHeight - stored.bottom() : stored.y();
        return transposes
                ? new Box(b, a, stored.height(), stored.width())
                : new Box(a, b, stored.width(), stored.height());
    }

    /** {@return the stored pixels as they are to be seen} */
    PixelGrid apply(PixelGrid stored) throws ImageProblem {
        if (equals(UPRIGHT)) {
            return stored;
        }
        int width = transposes ? stored.height() : stored.width();
        int height = transposes ? stored.width() : stored.height();
        PixelGrid seen = new PixelGrid(width, height, stored.bands(), stored.type());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int a = transposes ? y : x;
                int b = transposes ? x : y;
                seen.copy(stored, flipsX ? stored.width() - 1 - a : a, flipsY ? stored.height() - 1 - b : b, x, y, 1);
            }
        }
        return seen;
    }
}
