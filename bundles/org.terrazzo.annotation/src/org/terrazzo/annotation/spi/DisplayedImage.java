// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.spi;

import java.io.IOException;
import org.terrazzo.model.Box;

/** The image as it is displayed, with range and gamma applied. May be used by several threads at once. */
public interface DisplayedImage {

    /** In pixels. */
    int width();

    /** In pixels. */
    int height();

    /**
     * Reads a part; may have to decode it, so only from {@link GestureHost#compute}.
     *
     * @param box within the image
     * @return width * height values 0xRRGGBB, row by row; the caller's own
     * @throws IOException if the image could not be read
     */
    int[] rgb(Box box) throws IOException;
}
