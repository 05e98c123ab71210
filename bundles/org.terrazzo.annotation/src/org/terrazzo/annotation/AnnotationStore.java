// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.terrazzo.storage.BadInputException;

/** Keeps annotation documents in files; a service. Stateless: may be used by several threads at once. */
public interface AnnotationStore {

    /**
     * Reads a document. One whose content cannot be understood is renamed to {@code <name>.unreadable-<n>}, reported
     * to the listener, and then counts as missing; its bytes are never changed.
     *
     * @return empty if there is no document (any more)
     * @throws BadInputException if the document was written by a newer version, or could not be got at, for lack of
     *     permission for example; it is then left where it is
     * @throws IOException if the document cannot be understood and could not be set aside either
     */
    Optional<AnnotationDocument> load(Path file, SetAsideListener listener) throws BadInputException, IOException;

    /**
     * Replaces a document atomically; folders on the way to it are made.
     *
     * @throws IOException if it could not be written; the old document is then unchanged
     */
    void save(Path file, AnnotationDocument document) throws IOException;
}
