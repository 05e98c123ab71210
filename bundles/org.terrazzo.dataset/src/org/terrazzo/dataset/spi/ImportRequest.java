// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.spi;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.terrazzo.model.Split;

/**
 * What to bring into a project.
 *
 * @param images a folder; its sub-folders are kept
 * @param masks a folder of masks, if there are any
 * @param maskValues which class (by name) a mask's value means; empty: value v is class index v
 * @param ignoreValue a mask value that means unlabelled; 255 always does, unless {@code maskValues} names it
 * @param split where all of these images belong, whatever the project's ratio
 * @param page of multi-page files, from 0
 */
public record ImportRequest(
        Path images,
        Optional<Path> masks,
        Map<Integer, String> maskValues,
        OptionalInt ignoreValue,
        Optional<Split> split,
        int page) {

    public ImportRequest {
        Objects.requireNonNull(images, "images");
        Objects.requireNonNull(masks, "masks");
        Objects.requireNonNull(ignoreValue, "ignoreValue");
        Objects.requireNonNull(split, "split");
        maskValues = Map.copyOf(maskValues);
    }

    /** As above, with the first page of each file. */
    public ImportRequest(
            Path images,
            Optional<Path> masks,
            Map<Integer, String> maskValues,
            OptionalInt ignoreValue,
            Optional<Split> split) {
        this(images, masks, maskValues, ignoreValue, split, 0);
    }

    /** Images alone. */
    public static ImportRequest images(Path folder) {
        return new ImportRequest(folder, Optional.empty(), Map.of(), OptionalInt.empty(), Optional.empty());
    }

    /** Images with masks whose values are class indices. */
    public static ImportRequest masked(Path images, Path masks) {
        return new ImportRequest(images, Optional.of(masks), Map.of(), OptionalInt.empty(), Optional.empty());
    }
}
