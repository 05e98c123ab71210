// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.terrazzo.storage.BadInputException;

/**
 * Lets one thread of one process at a time read, change and write a project's files, so that the command line and the
 * workbench lose nothing of each other's work. A dead process cannot hold it. Not to be taken while holding it.
 */
final class ProjectLock {

    /** A step that is done under the lock. */
    interface Step<T> {
        T run() throws IOException, BadInputException;
    }

    /** A file lock belongs to the whole process, so that threads of one process need a lock of their own. */
    private static final ReentrantLock WITHIN_PROCESS = new ReentrantLock();

    private static final Condition ASKED_AGAIN = WITHIN_PROCESS.newCondition();
    private static final long INTERVAL_NANOS = 20_000_000;

    private final Path file;
    private final Duration patience;

    ProjectLock(Path file) {
        this(file, Duration.ofSeconds(30));
    }

    /** @param patience how long another process may hold the lock before the user is told */
    ProjectLock(Path file, Duration patience) {
        this.file = file;
        this.patience = patience;
    }

    <T> T with(Step<T> step) throws IOException, BadInputException {
        WITHIN_PROCESS.lock();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            waitFor(channel);
            return step.run(); // closing the channel gives the lock back
        } finally {
            WITHIN_PROCESS.unlock();
        }
    }

    /**
     * Asks again and again, for no system offers waiting for a file lock with a bound: a process that was stopped while
     * it held the lock would stop this one, too. Meanwhile other threads of this process may ask.
     */
    private void waitFor(FileChannel channel) throws IOException, BadInputException {
        long end = System.nanoTime() + patience.toNanos();
        while (channel.tryLock() == null) {
            if (System.nanoTime() - end > 0) {
                throw new BadInputException(
                        "The project is busy: for " + patience.toSeconds() + " s another Terrazzo has held " + file
                                + ".",
                        "Wait for it, or end it, and try again.");
            }
            pause();
        }
    }

    private void pause() throws InterruptedIOException {
        try {
            ASKED_AGAIN.awaitNanos(INTERVAL_NANOS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for " + file);
        }
    }
}
