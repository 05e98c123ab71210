// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session.internal;

import java.util.Objects;
import org.terrazzo.annotation.Edit;
import org.terrazzo.storage.FormatVersion;
import org.terrazzo.storage.Versioned;

/** A line of the journal, which tells in order all that was done since it was begun. */
sealed interface JournalLine {

    /** The first line. */
    @FormatVersion(Begin.VERSION)
    record Begin(int formatVersion) implements JournalLine, Versioned {

        static final int VERSION = 1;
    }

    /** An edit that was made, and the one that takes it back. */
    record Step(String label, Edit edit, Edit inverse) implements JournalLine {
        public Step {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(edit, "edit");
            Objects.requireNonNull(inverse, "inverse");
        }
    }

    /** The last step was taken back. */
    record Undo() implements JournalLine {}

    /** The step that was taken back last was done again. */
    record Redo() implements JournalLine {}

    /**
     * From here on, the document at this place is what the file contains, if the file's hash is this. Written before
     * the file is.
     *
     * @param file hash of the document's file; empty if there is none
     * @param base hash of the journal's copy of it
     */
    record Saved(String file, String base) implements JournalLine {
        public Saved {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(base, "base");
        }
    }
}
