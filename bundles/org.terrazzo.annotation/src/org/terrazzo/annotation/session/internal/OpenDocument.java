// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.session.SessionChange;
import org.terrazzo.storage.BadInputException;

/** A document in memory, with its history and its journal. To be used under the lock of {@link SharedDocument}. */
final class OpenDocument implements AutoCloseable {

    private final Journal journal;
    private final Steps steps;
    private final Audience audience;
    private volatile AnnotationDocument document;

    OpenDocument(AnnotationDocument document, Journal journal, Steps steps, Audience audience) {
        this.document = document;
        this.journal = journal;
        this.steps = steps;
        this.audience = audience;
    }

    AnnotationDocument document() {
        return document;
    }

    Steps steps() {
        return steps;
    }

    void apply(String label, Edit edit) throws IOException {
        AnnotationDocument after = edit.applyTo(document);
        if (!after.equals(document)) {
            Journal.Place place = journal.append(new JournalLine.Step(label, edit, edit.inverseOn(document)));
            steps.add(label, place);
            become(SessionChange.Kind.DONE, label, edit, after);
        }
    }

    boolean undo() throws IOException {
        Steps.Mark mark = steps.last();
        if (mark != null) {
            Edit inverse = step(mark).inverse();
            AnnotationDocument after = inverse.applyTo(document);
            journal.append(new JournalLine.Undo());
            steps.undo();
            become(SessionChange.Kind.UNDONE, mark.label(), inverse, after);
        }
        return mark != null;
    }

    boolean redo() throws IOException {
        Steps.Mark mark = steps.next();
        if (mark != null) {
            Edit edit = step(mark).edit();
            AnnotationDocument after = edit.applyTo(document);
            journal.append(new JournalLine.Redo());
            steps.redo();
            become(SessionChange.Kind.REDONE, mark.label(), edit, after);
        }
        return mark != null;
    }

    /** Takes a step back that others lie on, by another step; false if what they did does not allow it. */
    boolean takeBack(Steps.Mark mark) throws IOException {
        try {
            if (steps.isDone(mark)) {
                apply("Take back: " + mark.label(), step(mark).inverse());
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private JournalLine.Step step(Steps.Mark mark) throws IOException {
        try {
            return journal.step(mark.place());
        } catch (BadInputException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void become(SessionChange.Kind kind, String label, Edit edit, AnnotationDocument after) {
        AnnotationDocument before = document;
        document = after;
        SessionChange change = new SessionChange(kind, label, before, after, edit.touchedOn(before));
        audience.tell(listener -> listener.changed(change));
    }

    /** Notes that the document, as it is here, is what a file of this hash contains. */
    void mark(JournalLine.Saved saved) throws IOException {
        journal.append(saved);
    }

    /**
     * Lets the oldest steps go if the journal has grown beyond a bound, until it has about half of that. The document
     * must be what its file contains: no step that goes is needed to bring it back.
     *
     * @param saved the place that was marked last
     */
    void shorten(long bound, JournalLine.Saved saved) throws IOException {
        int oldest = journal.length() > bound ? steps.beyond(bound / 2) : 0;
        if (oldest > 0) {
            List<JournalLine> more = new ArrayList<>(Collections.nCopies(steps.redoable(), new JournalLine.Undo()));
            more.add(saved);
            steps.forget(oldest, journal.shorten(steps.placesFrom(oldest), more));
        }
    }

    /** The edit that makes the document another; empty if it is that already. */
    Optional<Edit> towards(AnnotationDocument other) {
        Edit edit = new Edit.Rewrite(other.regions(), other.review());
        return edit.applyTo(document).equals(document) ? Optional.empty() : Optional.of(edit);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
