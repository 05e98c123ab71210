// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Checks names and paths that come from outside, such as from an archive or an annotation document, before they touch
 * the file system. What passes means the same file on Linux, macOS and Windows, and never leaves its root.
 */
public final class SafePath {

    private SafePath() {}

    /**
     * Checks one file or folder name.
     *
     * @return the name itself
     * @throws BadInputException if it is empty, {@code .} or {@code ..}, longer than 255 bytes in UTF-8, reserved by
     *     Windows, ends in a dot or space, or contains a separator, a control character or one of {@code <>:"|?*}
     */
    public static String checkedName(String name) throws BadInputException {
        String fault = FileNames.fault(name);
        if (fault != null) {
            throw new BadInputException(
                    "The file name " + FileNames.quoted(name) + " cannot be used: " + fault + ".", "Rename it.");
        }
        return name;
    }

    /**
     * Checks a relative path with forward slashes, every part of which is a {@linkplain #checkedName checked name}.
     *
     * @return the path itself
     */
    public static String checkedRelative(String path) throws BadInputException {
        for (String part : path.split("/", -1)) {
            String fault = FileNames.fault(part);
            if (fault != null) {
                throw new BadInputException(
                        "The path " + FileNames.quoted(path) + " cannot be used: the part " + FileNames.quoted(part)
                                + " is not a plain name, for " + fault + ".",
                        "Give a path below the folder, with forward slashes and plain names.");
            }
        }
        return path;
    }

    /**
     * The file that a relative path means below a root. Neither needs to exist.
     *
     * @throws BadInputException if the path is not a {@linkplain #checkedRelative checked one}, or a symbolic link on
     *     the way leads out of the root
     */
    public static Path inside(Path root, String relative) throws BadInputException {
        Path file = root.resolve(checkedRelative(relative));
        if (Files.exists(root) && !staysInside(root, file)) {
            throw new BadInputException(
                    "The path " + FileNames.quoted(relative) + " leads out of " + root + " through a symbolic link.",
                    "Replace the link by the files that it stands for.");
        }
        return file;
    }

    private static boolean staysInside(Path root, Path file) throws BadInputException {
        Path existing = file;
        while (!existing.equals(root) && !Files.exists(existing)) {
            if (Files.isSymbolicLink(existing)) {
                return false; // a link to nothing yet: writing through it could create a file anywhere
            }
            existing = existing.getParent();
        }
        try {
            return existing.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            throw new FileAccessException(existing, e);
        }
    }
}
