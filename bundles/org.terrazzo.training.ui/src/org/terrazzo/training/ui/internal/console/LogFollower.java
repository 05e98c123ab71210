// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.ui.internal.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.ILog;
import org.terrazzo.training.protocol.RunFiles;

/** Copies a run's log as it grows, from a little before its end, on a thread of its own until the run has ended. */
final class LogFollower implements AutoCloseable {

    private static final int FROM_THE_END = 200_000;
    private static final int BUFFER = 1 << 16;
    private static final int LOOK_MILLIS = 500;

    private final RunFiles files;
    private final OutputStream target;
    private final CountDownLatch closed = new CountDownLatch(1);
    private long position = -1;

    LogFollower(RunFiles files, OutputStream target) {
        this.files = files;
        this.target = target;
    }

    void start() {
        Thread thread = new Thread(this::work, files.id() + " log");
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        try (target) {
            boolean more = true;
            while (more) {
                more = Files.notExists(files.outcome());
                copy(files.log());
                more &= !closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            ILog.of(LogFollower.class).warn("The log of " + files.id() + " cannot be followed any more.", e);
        }
    }

    private void copy(Path log) throws IOException {
        if (Files.notExists(log)) {
            return;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            channel.position(from(channel.size()));
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (channel.read(buffer) > 0 && closed.getCount() > 0) {
                target.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
            position = channel.position();
        }
    }

    /** A log that has become shorter was begun anew. */
    private long from(long size) {
        if (position < 0) {
            return Math.max(0, size - FROM_THE_END);
        }
        return size < position ? 0 : position;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
