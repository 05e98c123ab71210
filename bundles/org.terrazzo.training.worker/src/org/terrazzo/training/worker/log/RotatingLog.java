// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A log that never takes more than its share of the disk. {@code worker.log} is the end; when it is full it becomes
 * {@code worker.1.log}, the next time {@code worker.2.log}, and so on. The first of them, which tells how the run
 * began, and the newest ones are kept. What cannot be written, as on a full disk, is lost and counted; the log says so
 * as soon as it can. For one thread.
 */
final class RotatingLog implements AutoCloseable {

    /**
     * @param file bytes after which a file is full; it gets a little more, for lines stay whole
     * @param newest full files that are kept besides the first
     */
    record Limits(long file, int newest) {

        /** 40 MiB in all. */
        static Limits usual() {
            return new Limits(8L << 20, 3);
        }
    }

    private static final int BUFFER = 256 << 10;

    private final Path path;
    private final Limits limits;
    private final byte[] buffer = new byte[BUFFER];
    private int used;
    private FileChannel file;
    private long written;
    private int full;
    private long dropped;
    private long lost;

    RotatingLog(Path path, Limits limits) {
        this.path = path.toAbsolutePath();
        this.limits = limits;
    }

    private Path old(int number) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return path.resolveSibling(name.substring(0, dot) + "." + number + name.substring(dot));
    }

    /** Adds a line, without its end; it reaches the file with the next {@link #flush}, if not before. */
    void line(byte[] stamp, byte[] bytes, int start, int count) {
        if (stamp.length + count + 1 > BUFFER - used) {
            flush();
        }
        append(stamp, 0, stamp.length);
        append(bytes, start, count);
        buffer[used++] = '\n';
    }

    private void append(byte[] bytes, int start, int count) {
        System.arraycopy(bytes, start, buffer, used, count);
        used += count;
    }

    /** Hands everything to the system. Does not fail: whoever writes into the pipe must not be held up. */
    void flush() {
        if (used > 0 || lost > 0) {
            writeAll();
        }
        used = 0;
    }

    private void writeAll() {
        try {
            makeRoom();
            tellLoss();
            write(ByteBuffer.wrap(buffer, 0, used));
        } catch (IOException e) {
            lost += used;
        }
    }

    private void makeRoom() throws IOException {
        if (file == null || !file.isOpen()) {
            open();
        }
        if (written >= limits.file()) {
            rotate();
        }
    }

    private void open() throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        written = file.size();
    }

    private void rotate() throws IOException {
        file.close();
        Files.move(path, old(full + 1), StandardCopyOption.REPLACE_EXISTING);
        full++;
        dropOldest();
        open();
        note("This goes on from " + old(full).getFileName() + ".");
        if (dropped > 0) {
            note("Dropped so far: " + (dropped >> 20) + " MB between " + old(1).getFileName() + " and "
                    + old(full - limits.newest() + 1).getFileName() + ".");
        }
    }

    private void dropOldest() throws IOException {
        Path oldest = old(full - limits.newest());
        if (full - limits.newest() > 1 && Files.exists(oldest)) {
            long size = Files.size(oldest);
            Files.delete(oldest);
            dropped += size;
        }
    }

    private void tellLoss() throws IOException {
        if (lost > 0) {
            // The disk may have become full in the middle of a line.
            write(ByteBuffer.wrap(new byte[] {'\n'}));
            note("Here " + lost + " bytes are missing: the log could not be written.");
            lost = 0;
        }
    }

    private void note(String text) throws IOException {
        write(ByteBuffer.wrap(Stamp.now()));
        write(ByteBuffer.wrap((text + '\n').getBytes(StandardCharsets.US_ASCII)));
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            written += file.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        if (file != null) {
            file.close();
        }
    }
}
