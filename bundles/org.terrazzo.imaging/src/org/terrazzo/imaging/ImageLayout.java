// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import org.terrazzo.model.Box;

/**
 * What can be known of an image without decoding it.
 *
 * @param width in pixels, at least 1, with the orientation applied
 * @param height in pixels, at least 1, with the orientation applied
 * @param channels 1 (grey) or 3 (red, green, blue): alpha and further bands are dropped, palettes expanded, other
 *        colours converted; values are not changed by an embedded colour profile, except those of a JPEG
 * @param sampleType the type of the decoded samples
 * @param bitsPerSample bits of a sample as stored in the file, 1..64
 * @param pages the number of pages of the file, at least 1
 * @param tileWidth in pixels, of the pieces that can be decoded by themselves; the image's where it is one piece
 * @param tileHeight in pixels, of these pieces
 */
public record ImageLayout(
        int width,
        int height,
        int channels,
        SampleType sampleType,
        int bitsPerSample,
        int pages,
        int tileWidth,
        int tileHeight) {

    /** {@return the box that covers the whole image} */
    public Box bounds() {
        return new Box(0, 0, width, height);
    }

    /** {@return whether a region can be read without decoding the whole image} */
    public boolean isTiled() {
        return tileWidth < width || tileHeight < height;
    }
}
