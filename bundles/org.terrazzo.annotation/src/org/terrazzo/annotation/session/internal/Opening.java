// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session.internal;

import java.io.IOException;
import java.util.Optional;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.AnnotationStore;
import org.terrazzo.annotation.SetAsideListener;
import org.terrazzo.annotation.session.DocumentFiles;
import org.terrazzo.storage.BadInputException;

/** Brings a document, its file and its journal together. */
final class Opening {

    private final DocumentFiles files;
    private final AnnotationStore store;
    private final AnnotationDocument ifNone;
    private final SetAsideListener listener;
    private final long historyBytes;
    private final DocumentFile file;
    private final Audience audience = new Audience();

    Opening(
            DocumentFiles files,
            AnnotationStore store,
            AnnotationDocument ifNone,
            SetAsideListener listener,
            long historyBytes) {
        this.historyBytes = historyBytes;
        this.files = files;
        this.store = store;
        this.ifNone = ifNone;
        this.listener = listener;
        this.file = new DocumentFile(files.document(), store);
    }

    SharedDocument open() throws BadInputException, IOException {
        JournalFolder folder = JournalFolder.open(files.journal(), store);
        try {
            return open(folder);
        } catch (BadInputException | IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private SharedDocument open(JournalFolder folder) throws BadInputException, IOException {
        DocumentFile.Version version = file.read(listener);
        if (version.document().isPresent()) {
            checkSize(version.document().get());
        }
        Optional<Recovery> recovery = fitting(folder, Recovery.of(folder, listener));
        return recovery.isPresent() ? resume(folder, recovery.get(), version) : begin(folder, version);
    }

    private void checkSize(AnnotationDocument document) throws BadInputException {
        if (!isOfSameSize(document)) {
            throw new BadInputException(
                    files.document() + " is of an image of " + document.width() + " x " + document.height()
                            + " pixels, but the image has " + ifNone.width() + " x " + ifNone.height() + ".",
                    "Put the image back that was annotated, or move the annotation away.");
        }
    }

    private boolean isOfSameSize(AnnotationDocument document) {
        return document.width() == ifNone.width() && document.height() == ifNone.height();
    }

    /** Another image may have been given the name of one that was removed. */
    private Optional<Recovery> fitting(JournalFolder folder, Optional<Recovery> recovery) throws IOException {
        if (recovery.isPresent() && !isOfSameSize(recovery.get().document())) {
            folder.setAside("It is of an image of another size", listener);
            return Optional.empty();
        }
        return recovery;
    }

    private SharedDocument begin(JournalFolder folder, DocumentFile.Version version) throws IOException {
        AnnotationDocument document = version.document().orElse(ifNone);
        String base = folder.prepareBase(document);
        folder.replaceBase();
        Journal journal = Journal.open(folder.lines(), 0);
        journal.append(new JournalLine.Begin(JournalLine.Begin.VERSION));
        journal.append(new JournalLine.Saved(version.hash(), base));
        SharedDocument shared = shared(folder, document, journal, new Steps());
        shared.agreesAt(version.hash(), null);
        return shared;
    }

    private SharedDocument resume(JournalFolder folder, Recovery recovery, DocumentFile.Version version)
            throws IOException {
        Journal journal = Journal.open(folder.lines(), recovery.end());
        SharedDocument shared = shared(folder, recovery.document(), journal, recovery.steps());
        Optional<Recovery.Marker> marker = version.damaged() ? Optional.empty() : recovery.markerOf(version.hash());
        if (marker.isPresent()) {
            shared.agreesAt(version.hash(), marker.get().last());
        } else {
            Recovery.Marker last = recovery.lastMarker();
            shared.agreesAt(last.saved().file(), last.last());
            shared.meet(version);
        }
        return shared;
    }

    private SharedDocument shared(JournalFolder folder, AnnotationDocument document, Journal journal, Steps steps) {
        OpenDocument open = new OpenDocument(document, journal, steps, audience);
        return new SharedDocument(open, file, folder, audience, ifNone, historyBytes);
    }
}
