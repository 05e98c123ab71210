// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import java.util.Objects;
import org.terrazzo.imaging.ImageLayout;
import org.terrazzo.model.DisplayRange;

/**
 * An image of a project as images.json knows it.
 *
 * @param path relative to the project's {@code images} folder, forward slashes; the image's name in the project
 * @param hash SHA-256 of the file's content, lower-case hex; what splits go by
 * @param layout of the page used
 * @param page which page of the file is used, from 0
 * @param range the pixel values shown, and trained on, as black and white
 */
public record ProjectImage(String path, String hash, ImageLayout layout, int page, DisplayRange range) {

    public ProjectImage {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(range, "range");
    }
}
