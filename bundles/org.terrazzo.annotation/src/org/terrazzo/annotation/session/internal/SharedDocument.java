// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.session.AnnotationSession.Resolution;
import org.terrazzo.annotation.session.Conflict;
import org.terrazzo.annotation.session.ConflictException;
import org.terrazzo.annotation.session.SessionListener;
import org.terrazzo.storage.BadInputException;

/** What all sessions on one document share: the document in memory, its file, and whether the two agree. */
final class SharedDocument implements AutoCloseable {

    private static final String TAKEN_FROM_FILE = "Changed on disk";

    /** Never the last step: the state that was saved cannot be reached any more, or there is none. */
    private static final Steps.Mark NOWHERE = new Steps.Mark("", new Journal.Place(0, 0));

    private final OpenDocument open;
    private final DocumentFile file;
    private final JournalFolder folder;
    private final Audience audience;
    private final AnnotationDocument ifNone;
    private final long historyBytes;
    private String knownHash;
    private Steps.Mark saved;
    private DocumentFile.Version theirs;

    SharedDocument(
            OpenDocument open,
            DocumentFile file,
            JournalFolder folder,
            Audience audience,
            AnnotationDocument ifNone,
            long historyBytes) {
        this.open = open;
        this.file = file;
        this.folder = folder;
        this.audience = audience;
        this.ifNone = ifNone;
        this.historyBytes = historyBytes;
    }

    /** The file has this hash and contains the document as it was after this step; null before the first one. */
    void agreesAt(String hash, Steps.Mark step) {
        knownHash = hash;
        saved = step;
        theirs = null;
    }

    AnnotationDocument document() {
        return open.document();
    }

    Audience audience() {
        return audience;
    }

    synchronized Optional<AnnotationSession.Step> apply(String label, Edit edit) throws IOException {
        Steps.Mark last = open.steps().last();
        boolean before = dirty();
        open.apply(label, edit);
        tellIfOther(before);
        Steps.Mark made = open.steps().last();
        return made == last ? Optional.empty() : Optional.of(made);
    }

    synchronized boolean takeBack(AnnotationSession.Step step) throws IOException {
        if (step == open.steps().last()) {
            return undo();
        }
        boolean before = dirty();
        boolean gone = open.takeBack((Steps.Mark) step);
        tellIfOther(before);
        return gone;
    }

    synchronized boolean undo() throws IOException {
        boolean before = dirty();
        boolean undone = open.undo();
        tellIfOther(before);
        return undone;
    }

    synchronized boolean redo() throws IOException {
        boolean before = dirty();
        boolean redone = open.redo();
        tellIfOther(before);
        return redone;
    }

    synchronized List<String> undoLabels() {
        return open.steps().undoLabels();
    }

    synchronized List<String> redoLabels() {
        return open.steps().redoLabels();
    }

    synchronized boolean dirty() {
        return open.steps().last() != saved;
    }

    synchronized Optional<Conflict> conflict() {
        return theirs == null ? Optional.empty() : Optional.of(conflictWith(theirs));
    }

    private Conflict conflictWith(DocumentFile.Version version) {
        return new Conflict(file.path(), open.document(), content(version));
    }

    private AnnotationDocument content(DocumentFile.Version version) {
        return version.document().orElse(ifNone);
    }

    private void tellIfOther(boolean dirtyBefore) {
        if (dirty() != dirtyBefore) {
            audience.tell(SessionListener::saved);
        }
    }

    synchronized void save() throws ConflictException, IOException {
        try {
            checkFile();
        } catch (BadInputException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (theirs != null) {
            throw new ConflictException(conflictWith(theirs));
        }
        if (dirty() || knownHash.equals(DocumentFile.NONE)) {
            write();
        }
    }

    /** The journal knows the hash before the file has it, so that a crash between the two is no conflict. */
    private void write() throws IOException {
        String hash = folder.prepareBase(open.document());
        JournalLine.Saved marker = new JournalLine.Saved(hash, hash);
        open.mark(marker);
        file.write(open.document());
        folder.replaceBase();
        agreesAt(hash, open.steps().last());
        audience.tell(SessionListener::saved);
        shorten(marker);
    }

    /** A long history is no reason to say that the document was not saved. */
    private void shorten(JournalLine.Saved marker) {
        try {
            open.shorten(historyBytes, marker);
        } catch (IOException e) {
            System.getLogger(SharedDocument.class.getName())
                    .log(System.Logger.Level.WARNING, "The history of " + file.path() + " stays as long as it is", e);
        }
    }

    synchronized void checkFile() throws BadInputException, IOException {
        String hash = file.hash();
        if (hash.equals(knownHash)) {
            theirs = null;
        } else if (theirs == null || !hash.equals(theirs.hash())) {
            meet(read());
        }
    }

    private DocumentFile.Version read() throws BadInputException, IOException {
        return file.read(
                (document, kept, reason) -> audience.tell(listener -> listener.setAside(document, kept, reason)));
    }

    /** The file is not what it was. One that was damaged has been set aside, and is written anew by the next save. */
    synchronized void meet(DocumentFile.Version version) throws IOException {
        if (version.damaged()) {
            agreesAt(version.hash(), NOWHERE);
            audience.tell(SessionListener::saved);
        } else if (dirty() && open.towards(content(version)).isPresent()) {
            theirs = version;
            Conflict conflict = conflictWith(version);
            audience.tell(listener -> listener.conflict(conflict));
        } else {
            adopt(version);
        }
    }

    private void adopt(DocumentFile.Version version) throws IOException {
        Optional<Edit> edit = open.towards(content(version));
        if (edit.isPresent()) {
            open.apply(TAKEN_FROM_FILE, edit.get());
        }
        open.mark(new JournalLine.Saved(version.hash(), folder.prepareBase(open.document())));
        folder.replaceBase();
        agreesAt(version.hash(), open.steps().last());
        audience.tell(SessionListener::saved);
    }

    synchronized void resolve(Resolution resolution) throws BadInputException, IOException {
        if (theirs == null) {
            return;
        }
        switch (resolution) {
            case OURS -> {
                file.keepTheirs();
                write();
            }
            case THEIRS -> adopt(read());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            open.close();
        } finally {
            folder.close();
        }
    }
}
