// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.AnnotationStore;
import org.terrazzo.annotation.SetAsideListener;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.ContentHash;

/** A document's file, which other programs may change at any time. */
final class DocumentFile {

    /** The hash of a file that is not there. */
    static final String NONE = "";

    /**
     * What the file contains.
     *
     * @param hash of its bytes; {@link #NONE} if there is no file
     * @param document empty if there is no file
     * @param damaged whether there was a file that could not be understood, and is now set aside
     */
    record Version(String hash, Optional<AnnotationDocument> document, boolean damaged) {}

    private final Path path;
    private final AnnotationStore store;

    DocumentFile(Path path, AnnotationStore store) {
        this.path = path;
        this.store = store;
    }

    Path path() {
        return path;
    }

    /** The hash is taken first: a change between the two is then noticed as a change later on. */
    Version read(SetAsideListener listener) throws BadInputException, IOException {
        String hash = hash();
        Optional<AnnotationDocument> document = store.load(path, listener);
        boolean damaged = document.isEmpty() && !hash.equals(NONE);
        return new Version(document.isPresent() ? hash : NONE, document, damaged);
    }

    String hash() throws IOException {
        try {
            return Files.isRegularFile(path) ? ContentHash.of(path) : NONE;
        } catch (NoSuchFileException e) {
            return NONE;
        }
    }

    void write(AnnotationDocument document) throws IOException {
        store.save(path, document);
    }

    /** Puts the file beside itself, as {@code <name>.theirs-<n>}. */
    void keepTheirs() throws IOException {
        for (int n = 1; Files.exists(path); n++) {
            Path kept = path.resolveSibling(path.getFileName() + ".theirs-" + n);
            if (Files.notExists(kept)) {
                Files.copy(path, kept);
                return;
            }
        }
    }
}
