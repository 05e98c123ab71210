// SPDX-License-Identifier: EPL-2.0
/**
 * Reads images by region and at reduced resolution, reads and writes masks of class indices, and writes small PNGs.
 * <p>
 * An image is opened through {@link org.terrazzo.imaging.ImageOpener} and read through
 * {@link org.terrazzo.imaging.ImageFile}. Coordinates are pixels; the origin is the top left corner of the image as a
 * person sees it, that is with its EXIF or TIFF orientation applied. Whatever is wrong with a file is said by an
 * {@link org.terrazzo.imaging.ImageReadException}, which names the file, the reason and what to do.
 */
package org.terrazzo.imaging;
