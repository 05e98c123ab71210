// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.history;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.terrazzo.model.LabelClass;
import org.terrazzo.training.protocol.FrozenDataset.FrozenImage;

/**
 * What is different between the frozen data of two runs.
 *
 * @param images those that differ, sorted by path
 * @param classes those that differ
 * @param pixels of every class of either run, over all annotated images
 */
public record DatasetChange(List<ImageChange> images, List<ClassChange> classes, List<ClassPixels> pixels) {

    public DatasetChange {
        images = List.copyOf(images);
        classes = List.copyOf(classes);
        pixels = List.copyOf(pixels);
    }

    /** What can be different about an image. */
    public enum Kind {
        ADDED,
        REMOVED,
        /** The same content under another path. */
        RENAMED,
        /** Another content under the same path. */
        CONTENT,
        /** The mask is another one, by its content. */
        ANNOTATION,
        SPLIT
    }

    /**
     * One image.
     *
     * @param path after; of a removed one before; as in {@code images/a.png}
     * @param before empty where it was added
     * @param after empty where it was removed
     */
    public record ImageChange(String path, Set<Kind> kinds, Optional<FrozenImage> before, Optional<FrozenImage> after) {

        public ImageChange {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            kinds = Set.copyOf(kinds);
        }
    }

    /** A class that was added, taken away, renamed or coloured anew. */
    public record ClassChange(int index, Optional<LabelClass> before, Optional<LabelClass> after) {

        public ClassChange {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /** Labelled pixels of one class. */
    public record ClassPixels(int index, String name, long before, long after) {}

    public long count(Kind kind) {
        return images.stream().filter(change -> change.kinds().contains(kind)).count();
    }
}
