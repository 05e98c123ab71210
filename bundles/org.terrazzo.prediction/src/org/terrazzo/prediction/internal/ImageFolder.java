// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds images below a folder, by their names: what they really are is seen when they are opened. */
final class ImageFolder {

    /** For messages. */
    static final String ENDINGS = ".png, .jpg, .jpeg, .tif, .tiff, .bmp or .gif";

    private static final List<String> KNOWN = List.of(".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif");

    private ImageFolder() {}

    /**
     * @param file absolute
     * @param path relative to the folder in which it was looked for, forward slashes
     */
    record Found(Path file, String path) {

        /** The path without its extension. */
        String stem() {
            int dot = path.lastIndexOf('.');
            return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
        }

        /** Lower case, without its dot; empty where there is none. */
        String extension() {
            return path.length() == stem().length()
                    ? ""
                    : path.substring(stem().length() + 1).toLowerCase(Locale.ROOT);
        }
    }

    /** Sorted by path; hidden files and links to folders are passed over. */
    static List<Found> images(Path folder) throws IOException {
        List<Found> found = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(file -> isImage(folder, file))
                    .sorted()
                    .forEach(file -> found.add(
                            new Found(file, folder.relativize(file).toString().replace('\\', '/'))));
        }
        return found;
    }

    private static boolean isImage(Path folder, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return KNOWN.stream().anyMatch(name::endsWith)
                && !isHidden(folder.relativize(file))
                && Files.isRegularFile(file);
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
