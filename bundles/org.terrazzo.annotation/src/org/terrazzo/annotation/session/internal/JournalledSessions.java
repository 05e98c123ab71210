// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.AnnotationStore;
import org.terrazzo.annotation.SetAsideListener;
import org.terrazzo.annotation.session.AnnotationSession;
import org.terrazzo.annotation.session.AnnotationSessions;
import org.terrazzo.annotation.session.DocumentFiles;
import org.terrazzo.storage.BadInputException;

/** The documents that are open in this program, each by its journal's folder. */
@Component
public final class JournalledSessions implements AnnotationSessions {

    private static final class Shares {
        private final SharedDocument document;
        private int count;

        Shares(SharedDocument document) {
            this.document = document;
        }
    }

    /** Some hundred thousand gestures. */
    private static final long HISTORY_BYTES = 256L << 20;

    private final AnnotationStore store;
    private final long historyBytes;
    private final Map<Path, Shares> open = new HashMap<>();

    @Activate
    public JournalledSessions(@Reference AnnotationStore store) {
        this(store, HISTORY_BYTES);
    }

    /** @param historyBytes when a document is saved whose journal is longer, its oldest steps go */
    public JournalledSessions(AnnotationStore store, long historyBytes) {
        this.store = store;
        this.historyBytes = historyBytes;
    }

    @Override
    public synchronized AnnotationSession open(
            DocumentFiles files, AnnotationDocument ifNone, SetAsideListener listener)
            throws BadInputException, IOException {
        Path key = Files.createDirectories(files.journal()).toRealPath();
        Shares shares = open.get(key);
        if (shares == null) {
            shares = new Shares(new Opening(files, store, ifNone, listener, historyBytes).open());
            open.put(key, shares);
        }
        shares.count++;
        return new SharedSession(shares.document, () -> release(key));
    }

    private synchronized void release(Path key) throws IOException {
        Shares shares = open.get(key);
        shares.count--;
        if (shares.count == 0) {
            open.remove(key);
            shares.document.close();
        }
    }
}
