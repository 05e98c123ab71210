// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.Edit;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.session.Conflict;
import org.terrazzo.annotation.session.ConflictException;
import org.terrazzo.annotation.session.SessionListener;
import org.terrazzo.storage.BadInputException;

/** One opener's share of a document. */
final class SharedSession implements AnnotationSession {

    /** Gives the share back. */
    interface Release {
        void run() throws IOException;
    }

    private final SharedDocument shared;
    private final Release release;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    SharedSession(SharedDocument shared, Release release) {
        this.shared = shared;
        this.release = release;
    }

    private SharedDocument open() {
        if (closed) {
            throw new IllegalStateException(
                    "the session on " + shared.document().image() + " is closed");
        }
        return shared;
    }

    @Override
    public AnnotationDocument document() {
        return shared.document();
    }

    @Override
    public Optional<Step> apply(String label, Edit edit) throws IOException {
        return open().apply(label, edit);
    }

    @Override
    public boolean takeBack(Step step) throws IOException {
        return open().takeBack(step);
    }

    @Override
    public boolean undo() throws IOException {
        return open().undo();
    }

    @Override
    public boolean redo() throws IOException {
        return open().redo();
    }

    @Override
    public List<String> undoLabels() {
        return shared.undoLabels();
    }

    @Override
    public List<String> redoLabels() {
        return shared.redoLabels();
    }

    @Override
    public boolean dirty() {
        return shared.dirty();
    }

    @Override
    public void save() throws ConflictException, IOException {
        open().save();
    }

    @Override
    public void checkFile() throws IOException, BadInputException {
        open().checkFile();
    }

    @Override
    public Optional<Conflict> conflict() {
        return shared.conflict();
    }

    @Override
    public void resolve(Resolution resolution) throws IOException, BadInputException {
        open().resolve(resolution);
    }

    @Override
    public Subscription listen(SessionListener listener) {
        Subscription subscription = open().audience().add(listener);
        subscriptions.add(subscription);
        return subscription;
    }

    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            subscriptions.forEach(Subscription::close);
            release.run();
        }
    }
}
