// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.tools.internal;

import java.io.IOException;
import org.terrazzo.annotation.spi.DisplayedImage;
import org.terrazzo.geometry.ColourBlock;
import org.terrazzo.model.Box;

/** Parts of images that are large enough for a tool and small enough for the memory. */
final class ImageWindow {

    private ImageWindow() {}

    /** A square with a pixel in its middle, moved and cut so that it lies within the image. */
    static Box around(Box image, int column, int row, int side) {
        int width = Math.min(side, image.width());
        int height = Math.min(side, image.height());
        int x = Math.clamp((long) column - width / 2, 0, image.width() - width);
        int y = Math.clamp((long) row - height / 2, 0, image.height() - height);
        return new Box(x, y, width, height);
    }

    static ColourBlock read(DisplayedImage image, Box box) throws IOException {
        return ColourBlock.of(box, image.rgb(box));
    }
}
