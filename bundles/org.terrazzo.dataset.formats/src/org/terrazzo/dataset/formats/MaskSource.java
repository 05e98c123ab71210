// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.terrazzo.imaging.ImageLayout;
import org.terrazzo.imaging.IndexMasks;
import org.terrazzo.model.LabelRaster;
import org.terrazzo.storage.BadInputException;

/** A folder of masks. */
final class MaskSource {

    private final Path folder;
    private final MaskValues values;
    private final Map<String, Path> byStem = new TreeMap<>();
    private final Set<Path> used = new HashSet<>();

    private MaskSource(Path folder, MaskValues values) {
        this.folder = folder;
        this.values = values;
    }

    static MaskSource of(Path folder, MaskValues values) throws IOException {
        MaskSource source = new MaskSource(folder, values);
        // A PNG goes before anything else of the same name, for it is what most tools write masks as.
        MaskFolders.files(folder)
                .forEach((path, file) -> source.byStem.merge(
                        MaskFolders.stem(path),
                        file,
                        (one, other) -> other.toString().endsWith(".png") ? other : one));
        return source;
    }

    Path folder() {
        return folder;
    }

    /** @param image relative to the images' folder */
    Optional<Path> maskOf(String image) {
        String stem = MaskFolders.stem(image);
        for (String candidate : List.of(image, stem, stem + "_mask", stem + "_label")) {
            Path mask = byStem.get(candidate);
            if (mask != null) {
                used.add(mask);
                return Optional.of(mask);
            }
        }
        return Optional.empty();
    }

    /** {@return masks that no image has asked for, relative to the folder} */
    List<String> unused() {
        List<String> unused = new ArrayList<>();
        byStem.values().stream()
                .filter(mask -> !used.contains(mask))
                .forEach(mask -> unused.add(folder.relativize(mask).toString()));
        return unused;
    }

    /** {@return class indices, 255 where unlabelled} */
    LabelRaster read(Path mask, ImageLayout image) throws BadInputException {
        LabelRaster raster = IndexMasks.read(mask);
        if (raster.width() != image.width() || raster.height() != image.height()) {
            throw new BadInputException(
                    "The mask %s has %dx%d pixels, but its image has %dx%d."
                            .formatted(mask, raster.width(), raster.height(), image.width(), image.height()),
                    "Give it the size of the image.");
        }
        try {
            return values.translate(raster);
        } catch (BadInputException e) {
            throw new BadInputException("The mask " + mask + " cannot be used: " + e.problem(), e.advice(), e);
        }
    }
}
