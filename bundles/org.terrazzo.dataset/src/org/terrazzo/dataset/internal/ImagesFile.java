// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.terrazzo.dataset.ProjectImage;
import org.terrazzo.imaging.ImageLayout;
import org.terrazzo.model.DisplayRange;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.SafePath;
import org.terrazzo.storage.Versioned;

/** images.json: what is known of each image. All but page and range could be found again from the images themselves. */
@FormatVersion(1)
record ImagesFile(int formatVersion, List<Entry> images) implements Versioned {

    /**
     * @param size of the file in bytes
     * @param modified of the file, milliseconds since 1970; with the size it tells whether to read the file again
     */
    record Entry(String path, String hash, long size, long modified, ImageLayout layout, int page, DisplayRange range) {

        Entry {
            checkPath(path);
            Hashes.check(hash);
            Objects.requireNonNull(layout, "layout");
            Objects.requireNonNull(range, "range");
            if (page < 0 || layout.width() < 1 || layout.height() < 1) {
                throw new IllegalArgumentException("the image " + path + " cannot be " + layout.width() + "x"
                        + layout.height() + " pixels on page " + page);
            }
        }

        ProjectImage image() {
            return new ProjectImage(path, hash, layout, page, range);
        }

        Entry withRange(DisplayRange newRange) {
            return new Entry(path, hash, size, modified, layout, page, newRange);
        }

        Entry withPath(String newPath) {
            return new Entry(newPath, hash, size, modified, layout, page, range);
        }

        Entry withModified(long newModified) {
            return new Entry(path, hash, size, newModified, layout, page, range);
        }
    }

    ImagesFile {
        images = List.copyOf(images);
        Set<String> paths = new HashSet<>();
        for (Entry entry : images) {
            if (!paths.add(entry.path())) {
                throw new IllegalArgumentException("the image " + entry.path() + " is there twice");
            }
        }
    }

    private static void checkPath(String path) {
        try {
            SafePath.checkedRelative(Objects.requireNonNull(path, "path"));
        } catch (BadInputException e) {
            throw new IllegalArgumentException(e.problem(), e);
        }
    }
}
