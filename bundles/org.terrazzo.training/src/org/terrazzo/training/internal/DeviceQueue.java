// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.internal;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one training of this user on the device at a time: in the order of joining within a process, by a file lock
 * between processes.
 */
final class DeviceQueue {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceQueue.class);

    private final PrivateFolder.Source folders;
    private final AtomicReference<CountDownLatch> last = new AtomicReference<>(new CountDownLatch(0));

    DeviceQueue(PrivateFolder.Source folders) {
        this.folders = folders;
    }

    /** @param whenItCame called on another thread */
    Turn join(Runnable whenItCame) {
        return new Place(whenItCame);
    }

    /** The lock is taken, held and given back by one thread of its own. */
    private final class Place implements Turn {

        private final CountDownLatch done = new CountDownLatch(1);
        private final CountDownLatch before = last.getAndSet(done);
        private final CountDownLatch left = new CountDownLatch(1);
        private final Runnable whenItCame;
        private final Thread thread;
        private volatile boolean came;

        Place(Runnable whenItCame) {
            this.whenItCame = whenItCame;
            this.thread = Threads.start("queue", this::stand);
        }

        private void stand() {
            try {
                awaitThoseBefore();
                if (left.getCount() > 0) {
                    holdBetweenProcesses();
                }
            } finally {
                done.countDown();
            }
        }

        /** Whoever gives up a place stays in it until it comes, so that those behind do not overtake those before. */
        private void awaitThoseBefore() {
            boolean waiting = true;
            while (waiting) {
                try {
                    before.await();
                    waiting = false;
                } catch (InterruptedException givenUp) {
                    LOG.debug("A place in the queue was given up");
                }
            }
        }

        private void holdBetweenProcesses() {
            try (FolderLock held = FolderLock.acquire(folders.get().deviceLock())) {
                hold();
                LOG.debug("{} is given back", held);
            } catch (IOException e) {
                if (left.getCount() > 0) {
                    LOG.warn("The queue between programs cannot be used: {}", e.toString());
                    hold();
                }
            }
        }

        private void hold() {
            came = true;
            whenItCame.run();
            try {
                left.await();
            } catch (InterruptedException e) {
                LOG.debug("The device is given back");
            }
        }

        @Override
        public boolean came() {
            return came;
        }

        @Override
        public void close() {
            left.countDown();
            thread.interrupt();
        }
    }
}
