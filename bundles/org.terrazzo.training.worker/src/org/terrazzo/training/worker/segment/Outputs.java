// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.SafePath;

/** Where results go: below the output folder, whatever an image is called. */
record Outputs(Path folder) {

    static Outputs in(String folder) {
        return new Outputs(Path.of(folder));
    }

    /** A file to write; the folders above it are there. */
    Path file(String name, String extension) throws BadInputException, IOException {
        Files.createDirectories(folder);
        Path file = SafePath.inside(folder, name + extension);
        Files.createDirectories(file.getParent());
        return file;
    }
}
