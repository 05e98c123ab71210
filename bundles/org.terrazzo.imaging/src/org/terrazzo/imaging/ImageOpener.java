// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging;

import java.nio.file.Path;

/**
 * Opens images: PNG, JPEG, BMP, GIF and TIFF, told apart by their first bytes and never by their name.
 * A stateless service, safe for use by many threads.
 */
public interface ImageOpener {

    /**
     * Opens one page of an image. Only headers are read; a file that ends early, is of zero size or announces more
     * pixels than the limit is refused here, before any memory is taken for its pixels.
     *
     * @param file the image
     * @param page from 0; TIFF pages without the reduced copies stored beside them, GIF frames as stored
     * @return the opened image, which the caller closes
     * @throws ImageReadException when the file cannot be read, has no such page or is not an image Terrazzo reads
     */
    ImageFile open(Path file, int page) throws ImageReadException;

    /** Opens the first page, as {@link #open(Path, int)} does. */
    default ImageFile open(Path file) throws ImageReadException {
        return open(file, 0);
    }
}
