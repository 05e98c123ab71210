// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where a document and its journal lie.
 *
 * @param document the JSON file, which need not be there yet
 * @param journal a folder for this document alone, which need not be there yet
 */
public record DocumentFiles(Path document, Path journal) {

    public DocumentFiles {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(journal, "journal");
    }

    /**
     * Where they lie in a project: {@code annotations/<image>.json} and {@code journal/<image>}.
     *
     * @param project the project's folder
     * @param image the image's path within the project's images, with forward slashes
     */
    public static DocumentFiles inProject(Path project, String image) {
        return new DocumentFiles(
                project.resolve("annotations").resolve(image + ".json"),
                project.resolve("journal").resolve(image));
    }
}
