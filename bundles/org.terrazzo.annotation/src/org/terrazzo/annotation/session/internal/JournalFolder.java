// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.terrazzo.annotation.AnnotationDocument;
import org.terrazzo.annotation.AnnotationStore;
import org.terrazzo.annotation.SetAsideListener;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.ContentHash;
import org.terrazzo.storage.SetAside;

/**
 * What a journal consists of: the lines, a copy of the document as it was at one place among them, and a lock that a
 * dead program cannot hold.
 */
final class JournalFolder implements AutoCloseable {

    private static final String LINES = "steps.jsonl";
    private static final String BASE = "base.json";
    private static final String NEXT = "next.json";
    private static final String LOCK = "lock";

    private final Path folder;
    private final AnnotationStore store;
    private final FileChannel lock;

    private JournalFolder(Path folder, AnnotationStore store, FileChannel lock) {
        this.folder = folder;
        this.store = store;
        this.lock = lock;
    }

    /** @throws BadInputException if another program has the journal open */
    static JournalFolder open(Path folder, AnnotationStore store) throws BadInputException, IOException {
        FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isOurs(lock)) {
            lock.close();
            throw new BadInputException(
                    "Another Terrazzo is working on the document whose journal is " + folder + ".",
                    "Close the document there and try again.");
        }
        return new JournalFolder(folder, store, lock);
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path lines() {
        return folder.resolve(LINES);
    }

    Optional<AnnotationDocument> base(SetAsideListener listener) throws BadInputException, IOException {
        return store.load(folder.resolve(BASE), listener);
    }

    String baseHash() throws IOException {
        return Files.exists(folder.resolve(BASE)) ? ContentHash.of(folder.resolve(BASE)) : DocumentFile.NONE;
    }

    /**
     * Writes the copy that is to be the base.
     *
     * @return its hash, which is that of every file that the store writes for this document
     */
    String prepareBase(AnnotationDocument document) throws IOException {
        store.save(folder.resolve(NEXT), document);
        return ContentHash.of(folder.resolve(NEXT));
    }

    /** Makes the copy that was prepared the base. */
    void replaceBase() throws IOException {
        Files.move(
                folder.resolve(NEXT),
                folder.resolve(BASE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Moves the lines and their base out of the way; a new journal can begin. */
    void setAside(String reason, SetAsideListener listener) throws IOException {
        Path kept = SetAside.move(lines());
        if (Files.exists(folder.resolve(BASE))) {
            SetAside.move(folder.resolve(BASE));
        }
        listener.setAside(lines(), kept, reason);
    }

    /** Keeps a copy of lines that are damaged from some place on, of which those before it are used. */
    void copyAside(String reason, SetAsideListener listener) throws IOException {
        Path kept = SetAside.move(lines());
        Files.copy(kept, lines());
        listener.setAside(lines(), kept, reason);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
