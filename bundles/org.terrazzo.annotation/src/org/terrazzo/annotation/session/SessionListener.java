// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session;

import java.nio.file.Path;

/**
 * Hears what becomes of a document. Called on the thread that made the change, while no other change can be made, so:
 * read, note, hand over, and never wait for another thread. A listener that throws is logged and called again.
 */
public interface SessionListener {

    default void changed(SessionChange change) {}

    /** The document was saved, or {@link AnnotationSession#dirty} has another value for another reason. */
    default void saved() {}

    /** Somebody else has changed the file while there are unsaved edits here. */
    default void conflict(Conflict conflict) {}

    /**
     * The file was damaged by somebody else: its bytes are kept under another name, and the document that is open here
     * counts as not saved.
     *
     * @param document where the file was
     * @param kept where its unchanged bytes are now
     * @param reason in plain words, why it could not be read
     */
    default void setAside(Path document, Path kept, String reason) {}
}
