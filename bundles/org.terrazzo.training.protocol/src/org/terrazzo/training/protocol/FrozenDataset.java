// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import java.util.List;
import java.util.Objects;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Split;
import org.terrazzo.model.Unlabelled;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/** dataset.json: what a run saw, by content hash, so that it can be told for ever what a model has learned from. */
@FormatVersion(1)
public record FrozenDataset(
        int formatVersion, List<LabelClass> classes, Unlabelled unlabelled, List<FrozenImage> images)
        implements Versioned {

    public FrozenDataset {
        Objects.requireNonNull(unlabelled, "unlabelled");
        classes = List.copyOf(classes);
        images = List.copyOf(images);
    }

    /** The images of one split, in their stored order. */
    public List<FrozenImage> of(Split split) {
        return images.stream().filter(image -> image.split() == split).toList();
    }

    /**
     * One image with its mask.
     *
     * @param path relative to the project, forward slashes, as {@code images/a.png}
     * @param hash SHA-256 of the image file, lower-case hex
     * @param mask relative to the project: an index PNG of class indices, 255 takes no part
     * @param maskHash SHA-256 of the mask file
     * @param low display range of the pixel values
     * @param pixelsPerClass labelled pixels, in the order of {@link #classes}
     */
    public record FrozenImage(
            String path,
            String hash,
            int page,
            int width,
            int height,
            double low,
            double high,
            String mask,
            String maskHash,
            Split split,
            List<Long> pixelsPerClass) {
        public FrozenImage {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(hash, "hash");
            Objects.requireNonNull(mask, "mask");
            Objects.requireNonNull(maskHash, "maskHash");
            Objects.requireNonNull(split, "split");
            pixelsPerClass = List.copyOf(pixelsPerClass);
        }
    }
}
