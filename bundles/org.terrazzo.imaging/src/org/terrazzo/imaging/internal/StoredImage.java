// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import org.terrazzo.imaging.ImageLayout;

/**
 * One page as it lies in its file, before its orientation is applied.
 *
 * @param width in pixels
 * @param height in pixels
 * @param kind what its pixels become
 * @param pages of the whole file
 * @param tileWidth in pixels
 * @param tileHeight in pixels
 * @param orientation to be applied to what is read
 * @param lossy whether its compression changes values, so that it cannot hold class indices
 */
record StoredImage(
        int width,
        int height,
        PixelKind kind,
        int pages,
        int tileWidth,
        int tileHeight,
        Orientation orientation,
        boolean lossy) {

    ImageLayout layout() {
        boolean turned = orientation.transposes();
        return new ImageLayout(
                turned ? height : width,
                turned ? width : height,
                kind.channels(),
                kind.sampleType(),
                kind.bits(),
                pages,
                turned ? tileHeight : tileWidth,
                turned ? tileWidth : tileHeight);
    }
}
