// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.terrazzo.model.Split;

/**
 * An annotated image as a run sees it: frozen by content.
 *
 * @param image the image in the project
 * @param file its file, absolute
 * @param mask its frozen mask, absolute: {@code <project>/frozen/<maskHash>.png}, an 8-bit grey PNG of class indices in
 *     which 255 takes no part; it is never changed
 * @param maskHash SHA-256 of the mask file, lower-case hex; the same pixels always give the same hash
 * @param split where the image belongs
 * @param pixelsPerClass in the order of {@link Project#classes()}
 * @param ignoredPixels those that are 255 in the mask
 */
public record LabelledImage(
        ProjectImage image,
        Path file,
        Path mask,
        String maskHash,
        Split split,
        List<Long> pixelsPerClass,
        long ignoredPixels) {

    public LabelledImage {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(mask, "mask");
        Objects.requireNonNull(maskHash, "maskHash");
        Objects.requireNonNull(split, "split");
        pixelsPerClass = List.copyOf(pixelsPerClass);
    }
}
