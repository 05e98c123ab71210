// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.storage.BadInputException;

/**
 * An open document. For any thread: changes are made one after the other, and the listeners hear them in that order.
 * After {@link #close} only reading is allowed.
 */
public interface AnnotationSession extends AutoCloseable {

    /** As it is now. */
    AnnotationDocument document();

    /**
     * Changes the document: the edit is in the journal on the disk before it is in memory, and then the listeners are
     * told. Whatever was undone before can no longer be redone. An edit that changes nothing leaves no step.
     *
     * @param label what the step is called in the history
     * @throws IllegalArgumentException if the edit does not fit the document, which is then unchanged
     * @return the step; empty if the edit changes nothing
     * @throws IOException if the journal could not be written, for a full disk for example; the document is unchanged
     */
    Optional<Step> apply(String label, Edit edit) throws IOException;

    /**
     * Takes one step back, whoever has gone on since. The last step is undone; what lies under others is taken back by
     * a step of its own on top of them, and they stay.
     *
     * @param step of this document
     * @return false if what came later does not allow it; the document is then unchanged
     * @throws IOException as {@link #undo}
     */
    boolean takeBack(Step step) throws IOException;

    /**
     * Takes the last step back.
     *
     * @return false if there is none
     * @throws IOException if the journal could not be read or written; the document is unchanged
     */
    boolean undo() throws IOException;

    /**
     * Does again what was undone last.
     *
     * @return false if there is none
     * @throws IOException as {@link #undo}
     */
    boolean redo() throws IOException;

    /** The steps that can be undone, the next one to be undone first; a snapshot, cheap also for a million. */
    List<String> undoLabels();

    /** The steps that can be redone, the next one to be redone first; a snapshot. */
    List<String> redoLabels();

    /** Whether the document differs from what was last saved. */
    boolean dirty();

    /**
     * Writes the document to its file, atomically. The history stays.
     *
     * @throws ConflictException if somebody else has changed the file since it was read or saved; nothing was written
     * @throws IOException if it could not be written; the old file is unchanged and the journal has all edits
     */
    void save() throws ConflictException, IOException;

    /**
     * Looks whether somebody else has changed the file; to be called when the user comes back to it or the file is
     * seen to change. Without unsaved edits here, theirs becomes the document, as a step that can be undone. With
     * unsaved edits, it is a {@link #conflict}, and the listeners are told.
     */
    void checkFile() throws IOException, BadInputException;

    /** What somebody else made of the file while there are unsaved edits here; empty once it is resolved. */
    Optional<Conflict> conflict();

    /**
     * Resolves a conflict; without one, nothing happens. Whatever is chosen, both versions are kept: theirs beside the
     * document as {@code <name>.theirs-<n>} or as the document, ours as the document or in the history.
     *
     * @throws IOException if it could not be done; the conflict is then still there
     */
    void resolve(Resolution resolution) throws IOException, BadInputException;

    /** @return to be closed when nothing is to be heard any more */
    Subscription listen(SessionListener listener);

    /** Gives the session up, without saving: unsaved edits wait in the journal for who opens the document next. */
    @Override
    void close() throws IOException;

    /** What to do with a conflict. */
    enum Resolution {
        /** Keep this document, save it, and put theirs beside it. */
        OURS,
        /** Take theirs, as a step that can be undone. */
        THEIRS
    }

    /** A step that was made. */
    interface Step {}

    /** A listener's tie to its session. */
    interface Subscription extends AutoCloseable {

        /** Nothing is heard afterwards. */
        @Override
        void close();
    }
}
