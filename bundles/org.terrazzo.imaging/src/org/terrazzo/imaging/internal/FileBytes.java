// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.imaging.internal;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Random access to the bytes of a file through one buffer; for one thread at a time. */
final class FileBytes implements Closeable {

    private static final int PAGE = 1 << 16;

    private final RandomAccessFile file;
    private final long length;
    private final byte[] page;
    private long pageStart;
    private int pageLength;

    /** A plain file, not a channel: an interrupted thread must not close the file for the others. */
    FileBytes(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw Files.exists(path)
                    ? ImageProblem.unsupported("it is not a file")
                    : new NoSuchFileException(path.toString());
        }
        this.file = open(path);
        this.length = file.length();
        this.page = new byte[(int) Math.min(PAGE, Math.max(1, length))];
    }

    private static RandomAccessFile open(Path path) throws IOException {
        try {
            return new RandomAccessFile(path.toFile(), "r");
        } catch (FileNotFoundException e) {
            throw Files.isReadable(path)
                    ? new ImageProblem("its name holds bytes that are no text", "Rename it.")
                    : new ImageProblem("permission is missing", "Change its permissions and try again.");
        }
    }

    long length() {
        return length;
    }

    /** {@return the byte at a position as 0..255, -1 beyond the end} */
    int read(long position) throws IOException {
        if (position < 0 || position >= length) {
            return -1;
        }
        if (position < pageStart || position >= pageStart + pageLength) {
            load(position);
        }
        return page[(int) (position - pageStart)] & 0xff;
    }

    /** {@return how many bytes were copied, at least 1, or -1 beyond the end} */
    int read(long position, byte[] into, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (read(position) < 0) {
            return -1;
        }
        int from = (int) (position - pageStart);
        int copied = Math.min(count, pageLength - from);
        System.arraycopy(page, from, into, offset, copied);
        return copied;
    }

    private void load(long position) throws IOException {
        pageStart = position / page.length * page.length;
        pageLength = (int) Math.min(page.length, length - pageStart);
        file.seek(pageStart);
        file.readFully(page, 0, pageLength);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
