// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.terrazzo.annotation.internal.GeometryAdapterFactory;
import org.terrazzo.annotation.internal.RegionAdapterFactory;
import org.terrazzo.storage.BadInputException;
import org.terrazzo.storage.Json;

/**
 * A file of JSON lines that only grows; every line is on the disk when {@link #append} returns. For one thread at a
 * time.
 */
final class Journal implements AutoCloseable {

    /** Where a line lies in the file, in bytes; without its line break. */
    record Place(long offset, int length) {}

    private static final Json JSON = new Json(new GeometryAdapterFactory(), new RegionAdapterFactory());

    private final Path file;
    private final FileChannel channel;
    private long end;

    private Journal(Path file, FileChannel channel, long end) {
        this.file = file;
        this.channel = channel;
        this.end = end;
    }

    /** @param end where the whole lines end; what stands behind was cut off by a crash, and goes */
    static Journal open(Path file, long end) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        channel.truncate(end);
        return new Journal(file, channel, end);
    }

    static JournalLine parseFirst(String line, String what) throws BadInputException {
        return JSON.parse(line, JournalLine.Begin.class, what);
    }

    static JournalLine parse(String line, String what) throws BadInputException {
        return JSON.parse(line, JournalLine.class, what);
    }

    /** @throws IOException if the line could not be written whole; the journal is then as it was */
    Place append(JournalLine line) throws IOException {
        byte[] bytes = (JSON.line(line) + '\n').getBytes(StandardCharsets.UTF_8);
        try {
            write(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            takeBack(e);
            throw new IOException("The journal " + file + " could not be written: " + e.getMessage() + ".", e);
        }
        Place place = new Place(end, bytes.length - 1);
        end += bytes.length;
        return place;
    }

    private void write(ByteBuffer bytes) throws IOException {
        long position = end;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
        channel.force(false);
    }

    private void takeBack(IOException failure) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    JournalLine.Step step(Place place) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, place.offset() + bytes.position()) < 0) {
                throw new IOException("The journal " + file + " was cut off by another program.");
            }
        }
        try {
            String line = new String(bytes.array(), StandardCharsets.UTF_8);
            return (JournalLine.Step) parse(line, "A step of " + file);
        } catch (BadInputException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
