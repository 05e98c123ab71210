// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session;

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
}
