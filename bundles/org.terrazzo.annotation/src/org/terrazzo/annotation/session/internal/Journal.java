// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation.session.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
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

    private static final String SHORTER = "shorter.jsonl";

    private static final Json JSON = new Json(new GeometryAdapterFactory(), new RegionAdapterFactory());

    private final Path file;
    private FileChannel channel;
    private long end;

    private Journal(Path file, FileChannel channel, long end) {
        this.file = file;
        this.channel = channel;
        this.end = end;
    }

    /** @param end where the whole lines end; what stands behind was cut off by a crash, and goes */
    static Journal open(Path file, long end) throws IOException {
        FileChannel channel = writing(file);
        channel.truncate(end);
        return new Journal(file, channel, end);
    }

    /** The steps alone can be read: whatever stands in the file stays there. */
    static Journal reading(Path file) throws IOException {
        return new Journal(file, FileChannel.open(file, StandardOpenOption.READ), 0);
    }

    private static FileChannel writing(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    }

    static JournalLine parseFirst(String line, String what) throws BadInputException {
        return JSON.parse(line, JournalLine.Begin.class, what);
    }

    static JournalLine parse(String line, String what) throws BadInputException {
        return JSON.parse(line, JournalLine.class, what);
    }

    /** @throws IOException if the line could not be written whole; the journal is then as it was */
    Place append(JournalLine line) throws IOException {
        ByteBuffer bytes = bytes(line);
        int length = bytes.remaining();
        try {
            write(bytes);
        } catch (IOException e) {
            takeBack(e);
            throw new IOException("The journal " + file + " could not be written: " + e.getMessage() + ".", e);
        }
        Place place = new Place(end, length - 1);
        end += length;
        return place;
    }

    private static ByteBuffer bytes(JournalLine line) {
        return ByteBuffer.wrap((JSON.line(line) + '\n').getBytes(StandardCharsets.UTF_8));
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

    /** In bytes. */
    long length() {
        return end;
    }

    /**
     * Puts a journal that begins with some of these steps in the place of this one, at once: whenever the program ends,
     * there is the one or the other.
     *
     * @param kept steps of this journal, in order
     * @param more lines that follow them
     * @return where the steps stand now
     * @throws IOException if it could not be done; this journal is then as it was
     */
    List<Place> shorten(List<Place> kept, List<JournalLine> more) throws IOException {
        Path next = file.resolveSibling(SHORTER);
        List<Place> places = new ArrayList<>();
        try (Journal shorter = open(next, 0)) {
            shorter.put(new JournalLine.Begin(JournalLine.Begin.VERSION));
            for (Place place : kept) {
                places.add(shorter.copy(this, place));
            }
            for (JournalLine line : more) {
                shorter.put(line);
            }
            shorter.channel.force(false);
        }
        channel.close(); // some systems replace no file that is open
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            channel = writing(file);
            end = channel.size();
        }
        return places;
    }

    private void put(JournalLine line) throws IOException {
        ByteBuffer bytes = bytes(line);
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
    }

    private Place copy(Journal from, Place place) throws IOException {
        Place copy = new Place(end, place.length());
        ByteBuffer bytes = from.read(place.offset(), place.length() + 1);
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
        return copy;
    }

    /** @throws BadInputException if the line is damaged */
    JournalLine.Step step(Place place) throws BadInputException, IOException {
        String line = new String(read(place.offset(), place.length()).array(), StandardCharsets.UTF_8);
        if (parse(line, "A step of " + file) instanceof JournalLine.Step step) {
            return step;
        }
        throw new BadInputException("A step of " + file + " is none.", "");
    }

    private ByteBuffer read(long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new IOException("The journal " + file + " was cut off by another program.");
            }
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
