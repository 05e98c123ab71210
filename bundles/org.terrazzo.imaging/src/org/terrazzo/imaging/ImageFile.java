// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import org.terrazzo.model.Box;
import org.terrazzo.model.DisplayRange;

/**
 * One opened page of an image file. It holds the file open until closed and is used by one thread at a time.
 * Coordinates are pixels of the image as a person sees it: the orientation is applied.
 */
public interface ImageFile extends AutoCloseable {

    /** {@return what is known of the image without decoding it} */
    ImageLayout layout();

    /**
     * Reads a region, or every n-th pixel of it. Pixel (i, j) of the block is pixel (region.x + i * subsampling,
     * region.y + j * subsampling) of the image: pixels are left out, not averaged. Of a tiled or striped TIFF only the
     * tiles or strips that hold wanted pixels are decoded; the other formats are decoded from their beginning to the
     * end of the region, but memory is taken for the region alone.
     *
     * @param region not empty, inside the image
     * @param subsampling at least 1
     * @return a block of ceil(width / subsampling) x ceil(height / subsampling) pixels
     * @throws ImageReadException when the data is damaged, ends early, or the region does not fit into memory
     * @throws IllegalArgumentException when the region is empty or leaves the image
     */
    PixelBlock read(Box region, int subsampling) throws ImageReadException;

    /**
     * Reads a region as {@link #read} does, but roughly where that is much faster: of a large tiled TIFF without
     * compression or with deflate, pixels may be those of rows nearby. Good for a first picture, and not to measure on.
     *
     * @param region not empty, inside the image
     * @param subsampling at least 1
     * @return a block of the size that {@link #read} returns
     * @throws ImageReadException as {@link #read}
     * @throws IllegalArgumentException as {@link #read}
     */
    default PixelBlock glimpse(Box region, int subsampling) throws ImageReadException {
        return read(region, subsampling);
    }

    /**
     * Decodes the whole image and hands it over in pieces, one beside the other, from where the file begins: bands of
     * rows, or of columns where the image is turned. What has to be decoded from its beginning on, as PNG and JPEG, is
     * decoded once for that, unless its rows are interlaced, and never more than a piece of it is in memory.
     *
     * @param thickness the most rows or columns of a piece, at least 1
     * @param pieces gets the pieces, on the caller's thread
     * @throws ImageReadException as {@link #read}
     */
    void scan(int thickness, Pieces pieces) throws ImageReadException;

    /** Gets an image piece by piece. */
    @FunctionalInterface
    interface Pieces {

        /**
         * @param where the piece lies in the image
         * @param pixels of the piece
         * @return whether more of the image is wanted
         */
        boolean take(Box where, PixelBlock pixels);
    }

    /**
     * Works out which values to show as black and white: 0..255 for 8-bit images; otherwise the 0.1 and 99.9
     * percentiles of at most some hundred thousand samples, all channels together, without those that are not
     * finite. Low is always smaller than high.
     *
     * @throws ImageReadException as {@link #read(Box, int)}
     */
    DisplayRange suggestedRange() throws ImageReadException;

    @Override
    void close();
}
