// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Moves a file that cannot be read out of the way, so that its bytes are kept whatever is written in its place. */
public final class SetAside {

    private SetAside() {}

    /**
     * Renames a file to {@code <name>.unreadable-<n>} beside it, n being the first number from 1 on that is free.
     *
     * @return where the file is now
     * @throws IOException if it could not be moved; it is then still in its place
     */
    public static Path move(Path unreadable) throws IOException {
        Path claimed = claim(unreadable);
        try {
            return Files.move(unreadable, claimed, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(claimed);
            throw new IOException(unreadable + " could not be set aside: " + Reasons.of(e) + ".", e);
        }
    }

    /** Creates the empty file that the rename replaces: two processes never take the same name. */
    private static Path claim(Path unreadable) throws IOException {
        for (int n = 1; ; n++) {
            Path candidate = unreadable.resolveSibling(unreadable.getFileName() + ".unreadable-" + n);
            try {
                return Files.createFile(candidate);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }
}
